package org.pueankru.demo;

import java.util.List;

/**
 * What one record is about.
 *
 * @param angle the sub-topic in front
 * @param otherAngle a different sub-topic
 * @param everydayName the topic in one of its names, official or not
 */
record Subject(
        Topic topic,
        GradeSpan span,
        String angle,
        String otherAngle,
        String everydayName,
        String english) {

    static Subject draw(Topic topic, Draw draw) {
        GradeSpan span = span(topic, draw);
        List<String> angles = draw.shuffled(topic.angles(span));
        List<String> everydayNames = topic.everydayNames(span);
        List<String> english = topic.englishNames(span);
        return new Subject(
                topic,
                span,
                angles.get(0),
                angles.get(1),
                everydayNames.isEmpty() || draw.chance(0.45)
                        ? topic.name()
                        : draw.oneOf(everydayNames),
                english.isEmpty() ? "" : draw.oneOf(english));
    }

    private static GradeSpan span(Topic topic, Draw draw) {
        if (draw.chance(0.72)) {
            return GradeSpan.single(draw.oneOf(topic.grades()));
        }
        GradeSpan run = draw.oneOf(GradeSpan.runs(topic.grades()));
        int first = draw.between(run.first(), run.last());
        int last = draw.between(first, Math.min(run.last(), first + 2));
        return new GradeSpan(run.stage(), first, last);
    }
}
