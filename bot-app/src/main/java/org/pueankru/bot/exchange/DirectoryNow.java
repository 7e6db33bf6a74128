package org.pueankru.bot.exchange;

import org.pueankru.bot.directory.Network;
import org.pueankru.bot.directory.Person;
import org.pueankru.bot.directory.Post;
import org.pueankru.bot.directory.School;

import java.util.List;
import java.util.Set;

/**
 * A district's directory at one moment.
 *
 * @param networks closed ones too
 * @param schools closed ones too
 * @param posts those that are held or wait
 * @param onlySaidSo whose LINE account nothing proves but their own word
 */
record DirectoryNow(
        List<Network> networks,
        List<School> schools,
        List<Person> people,
        List<Post> posts,
        Set<Person.Id> onlySaidSo) {}
