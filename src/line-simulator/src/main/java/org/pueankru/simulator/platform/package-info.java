/** What LINE itself keeps and does: chats, reply tokens, costs, and webhooks to the bot. */
@NullMarked
package org.pueankru.simulator.platform;

import org.jspecify.annotations.NullMarked;
