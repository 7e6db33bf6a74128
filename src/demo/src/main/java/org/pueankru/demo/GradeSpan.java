package org.pueankru.demo;

import java.util.ArrayList;
import java.util.List;

/**
 * One grade or neighbouring grades of one stage: K (early childhood), P (primary), M (secondary).
 */
record GradeSpan(char stage, int first, int last) {

    /** The longest spans that a topic's grades form. */
    static List<GradeSpan> runs(List<String> grades) {
        List<GradeSpan> runs = new ArrayList<>();
        for (String grade : grades.stream().sorted(GradeSpan::inSchoolOrder).toList()) {
            GradeSpan single = single(grade);
            if (!runs.isEmpty() && runs.getLast().meets(single)) {
                GradeSpan open = runs.removeLast();
                runs.add(new GradeSpan(open.stage, open.first, single.last));
            } else {
                runs.add(single);
            }
        }
        return runs;
    }

    static GradeSpan single(String grade) {
        int year = Character.digit(grade.charAt(1), 10);
        return new GradeSpan(grade.charAt(0), year, year);
    }

    List<String> codes() {
        List<String> codes = new ArrayList<>();
        for (int year = first; year <= last; year++) {
            codes.add("" + stage + year);
        }
        return List.copyOf(codes);
    }

    /** As typed in a hurry, such as ป.6, ม.ต้น, อนุบาล 2. */
    List<String> shortNames() {
        String years = years();
        return switch (stage) {
            case 'K' -> List.of("อนุบาล " + years, "อ." + years, "ชั้นอนุบาล " + years);
            case 'P' ->
                    with(
                            List.of(
                                    "ป." + years,
                                    "ป." + years,
                                    "ชั้น ป." + years,
                                    "ประถม " + years),
                            "ประถมต้น",
                            "ประถมปลาย");
            default ->
                    with(
                            List.of(
                                    "ม." + years,
                                    "ม." + years,
                                    "ชั้น ม." + years,
                                    "มัธยม " + years),
                            "ม.ต้น",
                            "ม.ปลาย");
        };
    }

    /** As printed, such as ชั้นประถมศึกษาปีที่ 6. */
    String fullName() {
        String stageName =
                switch (stage) {
                    case 'K' -> "ชั้นอนุบาลปีที่ ";
                    case 'P' -> "ชั้นประถมศึกษาปีที่ ";
                    default -> "ชั้นมัธยมศึกษาปีที่ ";
                };
        return stageName + years();
    }

    String englishName() {
        if (stage == 'K') {
            return "Kindergarten " + years();
        }
        int offset = stage == 'M' ? 6 : 0;
        return first == last
                ? "Grade " + (first + offset)
                : "Grades %d-%d".formatted(first + offset, last + offset);
    }

    /**
     * Whether an indicator such as {@code ค 1.1 ป.6/4} or {@code ท 4.1 ม.4-6/3} is of these grades.
     */
    boolean covers(String indicator) {
        String grade = indicator.substring(indicator.lastIndexOf(' ') + 1);
        char letter = stage == 'P' ? 'ป' : 'ม';
        if (stage == 'K' || grade.charAt(0) != letter) {
            return false;
        }
        if (grade.startsWith("ม.4-6/")) {
            return last >= 4;
        }
        int year = Character.digit(grade.charAt(2), 10);
        return first <= year && year <= last;
    }

    private List<String> with(List<String> names, String lower, String upper) {
        if (first == last || last - first < 2) {
            return names;
        }
        List<String> more = new ArrayList<>(names.subList(0, 3));
        if (first == 1 && last == 3) {
            more.add(lower);
            more.add(lower);
        }
        if (first == 4 && last == 6) {
            more.add(upper);
            more.add(upper);
        }
        return more;
    }

    private String years() {
        return first == last ? "" + first : first + "-" + last;
    }

    private boolean meets(GradeSpan next) {
        return stage == next.stage && last + 1 == next.first;
    }

    private static int inSchoolOrder(String left, String right) {
        int byStage =
                Integer.compare("KPM".indexOf(left.charAt(0)), "KPM".indexOf(right.charAt(0)));
        return byStage != 0 ? byStage : left.compareTo(right);
    }
}
