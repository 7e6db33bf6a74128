package org.pueankru.bot.exchange;

import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/** What a file lists. */
public enum FileKind implements Wanted {
    NETWORKS,
    /** Schools with their networks and numbers of staff. */
    SCHOOLS,
    /** People and their posts. */
    PEOPLE;

    /** As in addresses and the database: {@code schools}. */
    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    public static Optional<FileKind> ofCode(String code) {
        return Arrays.stream(values()).filter(kind -> kind.code().equals(code)).findFirst();
    }

    /** The columns of a file that is written, in order. */
    List<Column> written() {
        return switch (this) {
            case NETWORKS -> List.of(Column.NETWORK_CODE, Column.NETWORK);
            case SCHOOLS ->
                    List.of(
                            Column.SCHOOL_CODE,
                            Column.SCHOOL,
                            Column.NETWORK_CODE,
                            Column.NETWORK,
                            Column.LEVEL,
                            Column.SIZE,
                            Column.STAFF_COUNT,
                            Column.SUBDISTRICT,
                            Column.AMPHOE,
                            Column.PROVINCE);
            case PEOPLE ->
                    List.of(
                            Column.PERSON_CODE,
                            Column.FULL_NAME,
                            Column.ROLE,
                            Column.SCHOOL_CODE,
                            Column.SCHOOL,
                            Column.NETWORK_CODE,
                            Column.NETWORK);
        };
    }

    /** The columns that a file of this kind may have. */
    public Set<Column> columns() {
        EnumSet<Column> columns = EnumSet.copyOf(written());
        if (this == PEOPLE) {
            columns.addAll(EnumSet.of(Column.TITLE, Column.FIRST_NAME, Column.LAST_NAME));
        }
        return columns;
    }

    @Override
    public Optional<Column> column(String header) {
        return Column.ofHeader(this, header);
    }

    @Override
    public boolean isServedBy(Set<Column> found) {
        return switch (this) {
            case NETWORKS -> found.contains(Column.NETWORK);
            case SCHOOLS -> found.contains(Column.SCHOOL_CODE) && found.size() > 1;
            case PEOPLE ->
                    found.contains(Column.ROLE)
                            && (found.contains(Column.FULL_NAME)
                                    || found.contains(Column.FIRST_NAME));
        };
    }
}
