package org.pueankru.bot.console.security;

import org.pueankru.bot.directory.Permission;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * What a console page or act needs: any one of these. A handler with neither this nor {@link
 * ForAnybody} is refused to all.
 */
@Documented
@Target(ElementType.METHOD)
@Retention(RetentionPolicy.RUNTIME)
public @interface Needs {
    Permission[] value();
}
