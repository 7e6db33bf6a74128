package org.pueankru.bot.exchange;

import org.jspecify.annotations.Nullable;
import org.pueankru.bot.directory.School;
import org.pueankru.bot.exchange.Change.Difference;

import java.util.ArrayList;
import java.util.List;

/** What is otherwise with a school than it was. */
final class SchoolDifferences {
    private final List<Difference> found = new ArrayList<>();

    private SchoolDifferences() {}

    static List<Difference> between(
            @Nullable School was, @Nullable String networkWas, Writes.PutSchool now) {
        SchoolDifferences all = new SchoolDifferences();
        all.value(Column.SCHOOL, was == null ? null : was.name(), now.name());
        all.value(Column.NETWORK_CODE, networkWas, now.networkCode());
        all.value(
                Column.LEVEL,
                was == null || was.level() == null ? null : was.level().code(),
                now.level() == null ? null : now.level().code());
        all.value(
                Column.SIZE,
                was == null || was.size() == null ? null : was.size().code(),
                now.size() == null ? null : now.size().code());
        all.value(
                Column.STAFF_COUNT,
                was == null || was.staffCount() == null ? null : was.staffCount().toString(),
                now.staffCount() == null ? null : now.staffCount().toString());
        School.Location before = was == null ? School.Location.UNKNOWN : was.location();
        all.value(Column.SUBDISTRICT, before.subdistrict(), now.location().subdistrict());
        all.value(Column.AMPHOE, before.amphoe(), now.location().amphoe());
        all.value(Column.PROVINCE, before.province(), now.location().province());
        return all.found;
    }

    private void value(Column column, @Nullable String was, @Nullable String now) {
        // what is written to files is clean: that alone is no change
        String before = was == null ? "" : CellText.clean(was);
        String after = now == null ? "" : now;
        if (!before.equals(after)) {
            found.add(new Difference(column, before, after));
        }
    }
}
