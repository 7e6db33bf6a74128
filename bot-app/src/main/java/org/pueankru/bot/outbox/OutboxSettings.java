package org.pueankru.bot.outbox;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How the outbox sends.
 *
 * @param pushesPerSecond pushes that one instance begins for one channel; LINE takes 2,000 a second
 *     of a channel from all instances together
 */
@ConfigurationProperties("outbox")
record OutboxSettings(@DefaultValue("500") int pushesPerSecond) {}
