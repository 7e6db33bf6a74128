package org.pueankru.bot.exchange;

import org.jspecify.annotations.Nullable;
import org.pueankru.bot.directory.NameKey;
import org.pueankru.bot.directory.School;
import org.pueankru.bot.exchange.FileRows.Row;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Finds the school that a row means: by code, else by a name that only one has. */
final class SchoolBook {
    private final Map<String, School> byCode = new HashMap<>();
    private final Map<String, List<School>> byName = new HashMap<>();
    private final CodeText codes;

    SchoolBook(List<School> known) {
        known.forEach(
                school -> {
                    byCode.put(school.code(), school);
                    byName.computeIfAbsent(NameKey.ofSchool(school.name()), _ -> new ArrayList<>())
                            .add(school);
                });
        codes = new CodeText(byCode.keySet());
    }

    /**
     * @param row with a code or a name
     * @param problems get why there is none
     * @return an open one; null = there is a problem
     */
    @Nullable School find(Row row, List<Problem> problems) {
        Column column = row.has(Column.SCHOOL_CODE) ? Column.SCHOOL_CODE : Column.SCHOOL;
        School school = column == Column.SCHOOL_CODE ? coded(row, problems) : named(row, problems);
        if (school != null && school.closedOn() != null) {
            return none(problems, row, column, Reason.CLOSED_SCHOOL, row.text(column));
        }
        return school;
    }

    private @Nullable School coded(Row row, List<Problem> problems) {
        String text = row.text(Column.SCHOOL_CODE);
        CodeText.Meant meant = codes.meant(text);
        if (meant.reason() != null) {
            return none(problems, row, Column.SCHOOL_CODE, meant.reason(), meant.argument());
        }
        School school = byCode.get(meant.code());
        return school == null
                ? none(problems, row, Column.SCHOOL_CODE, Reason.UNKNOWN_SCHOOL, text)
                : school;
    }

    private @Nullable School named(Row row, List<Problem> problems) {
        String text = row.text(Column.SCHOOL);
        List<School> named = byName.getOrDefault(NameKey.ofSchool(text), List.of());
        List<School> open = named.stream().filter(found -> found.closedOn() == null).toList();
        if (open.size() > 1) {
            return none(problems, row, Column.SCHOOL, Reason.SEVERAL_SCHOOLS, text);
        }
        if (named.isEmpty()) {
            return none(problems, row, Column.SCHOOL, Reason.UNKNOWN_SCHOOL, text);
        }
        return open.isEmpty() ? named.getFirst() : open.getFirst();
    }

    private static @Nullable School none(
            List<Problem> problems, Row row, Column column, Reason reason, String argument) {
        problems.add(Problem.at(row.number(), column, reason, argument));
        return null;
    }
}
