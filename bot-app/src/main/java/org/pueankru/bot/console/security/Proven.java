package org.pueankru.bot.console.security;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * An act that a stolen session must not do: whoever has a passkey is asked for it before, beside
 * what {@link Needs} says. What was typed is kept over the question; files are not, so this does
 * not go on an act that takes one. Where only some requests want it: {@link Proofs#require}.
 */
@Documented
@Target(ElementType.METHOD)
@Retention(RetentionPolicy.RUNTIME)
public @interface Proven {}
