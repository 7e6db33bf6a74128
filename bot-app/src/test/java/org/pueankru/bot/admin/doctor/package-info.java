@NullMarked
package org.pueankru.bot.admin.doctor;

import org.jspecify.annotations.NullMarked;
