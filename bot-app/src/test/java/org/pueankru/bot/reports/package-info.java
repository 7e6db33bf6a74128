/** Tests of reports. */
@NullMarked
package org.pueankru.bot.reports;

import org.jspecify.annotations.NullMarked;
