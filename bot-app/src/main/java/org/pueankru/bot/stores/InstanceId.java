package org.pueankru.bot.stores;

/**
 * Names this instance of the bot among those that share a database. It is kept in the data
 * directory, so an instance knows its own leases again after a restart.
 */
public record InstanceId(String value) {}
