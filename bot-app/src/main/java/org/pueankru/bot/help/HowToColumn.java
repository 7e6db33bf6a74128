package org.pueankru.bot.help;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** The columns of a file of how-to answers, by their Thai or English heading, in any order. */
enum HowToColumn {
    ID("รหัส", "id", true),
    CATEGORY("หมวด", "category", true),
    QUESTION("คำถาม", "question", true),
    ALSO_ASKED("ถามแบบอื่น", "also asked", false),
    ANSWER("คำตอบ", "answer", true),
    LINK("ลิงก์", "link", false),
    CHECKED("ตรวจสอบเมื่อ", "checked", false),
    SOURCE("ที่มา", "source", false);

    private final String thai;
    private final String english;
    private final boolean needed;

    HowToColumn(String thai, String english, boolean needed) {
        this.thai = thai;
        this.english = english;
        this.needed = needed;
    }

    /** Where each column stands. Headings that are not ours are left alone. */
    static Map<HowToColumn, Integer> inOrder(List<String> headings) throws BadHowToFile {
        Map<HowToColumn, Integer> places = new EnumMap<>(HowToColumn.class);
        for (HowToColumn column : values()) {
            for (int i = 0; i < headings.size(); i++) {
                if (column.isHeading(headings.get(i))) {
                    places.putIfAbsent(column, i);
                }
            }
        }
        List<String> missing = new ArrayList<>();
        Arrays.stream(values())
                .filter(column -> column.needed && !places.containsKey(column))
                .forEach(column -> missing.add("line 1: no column " + column.thai));
        if (!missing.isEmpty()) {
            throw new BadHowToFile(missing);
        }
        return places;
    }

    private boolean isHeading(String heading) {
        String plain = heading.strip().toLowerCase(Locale.ROOT);
        return plain.equals(thai) || plain.equals(english);
    }
}
