package org.pueankru.index.cli;

import org.pueankru.index.Excluded;
import org.pueankru.index.Grade;
import org.pueankru.index.LearningArea;
import org.pueankru.index.MediaType;
import org.pueankru.index.Relaxation;
import org.pueankru.index.SearchHit;
import org.pueankru.index.SearchPage;
import org.pueankru.index.Understood;

import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

import java.util.List;
import java.util.StringJoiner;
import java.util.stream.Stream;

/** What the commands print with {@code --json}: one object, on one line. */
final class Answers {
    private static final JsonMapper MAPPER = new JsonMapper();

    private Answers() {}

    static ObjectNode search(String query, SearchPage page) {
        ObjectNode answer = MAPPER.createObjectNode();
        answer.put("query", query);
        answer.set("understood", understood(page.understood()));
        var relaxed = answer.putArray("relaxed");
        page.relaxed().stream().map(Relaxation::code).forEach(relaxed::add);
        if (page.farFetched() && !page.relaxed().contains(Relaxation.TEXT)) {
            relaxed.add(Relaxation.TEXT.code());
        }
        answer.put("total", page.total());
        var hits = answer.putArray("hits");
        for (SearchHit hit : page.hits()) {
            hits.addObject()
                    .put("id", hit.item().id())
                    .put("score", hit.score())
                    .put("title", hit.item().title());
        }
        return answer;
    }

    /** For people at a terminal: the text in quotes, and the codes. */
    static String plain(Understood understood) {
        var filters = understood.filters();
        var words = new StringJoiner(" ");
        words.add('"' + understood.text() + '"');
        filters.grades().stream().map(Grade::code).forEach(words::add);
        filters.learningAreas().stream().map(LearningArea::code).forEach(words::add);
        filters.mediaTypes().stream().map(MediaType::code).forEach(words::add);
        filters.indicators().forEach(words::add);
        excluded(filters.excluded()).forEach(words::add);
        if (understood.corrected() != null) {
            words.add("(corrected: \"" + understood.corrected() + "\")");
        }
        return words.toString();
    }

    /** What is not wanted, each with a minus before it. */
    private static List<String> excluded(Excluded excluded) {
        return Stream.of(
                        excluded.grades().stream().map(Grade::code),
                        excluded.learningAreas().stream().map(LearningArea::code),
                        excluded.mediaTypes().stream().map(MediaType::code),
                        excluded.words().stream().map(word -> '"' + word + '"'))
                .flatMap(codes -> codes)
                .map(code -> "-" + code)
                .toList();
    }

    static ObjectNode understood(Understood understood) {
        return addTo(MAPPER.createObjectNode(), understood);
    }

    static ObjectNode understood(String id, Understood understood) {
        return addTo(MAPPER.createObjectNode().put("id", id), understood);
    }

    private static ObjectNode addTo(ObjectNode answer, Understood understood) {
        answer.put("text", understood.text());
        var filters = understood.filters();
        var grades = answer.putArray("grades");
        filters.grades().stream().map(Grade::code).forEach(grades::add);
        var areas = answer.putArray("learningAreas");
        filters.learningAreas().stream().map(LearningArea::code).forEach(areas::add);
        var types = answer.putArray("mediaTypes");
        filters.mediaTypes().stream().map(MediaType::code).forEach(types::add);
        var indicators = answer.putArray("indicators");
        filters.indicators().forEach(indicators::add);
        answer.put("corrected", understood.corrected());
        if (!filters.excluded().isEmpty()) {
            addTo(answer.putObject("excluded"), filters.excluded());
        }
        return answer;
    }

    private static void addTo(ObjectNode answer, Excluded excluded) {
        var grades = answer.putArray("grades");
        excluded.grades().stream().map(Grade::code).forEach(grades::add);
        var areas = answer.putArray("learningAreas");
        excluded.learningAreas().stream().map(LearningArea::code).forEach(areas::add);
        var types = answer.putArray("mediaTypes");
        excluded.mediaTypes().stream().map(MediaType::code).forEach(types::add);
        var words = answer.putArray("words");
        excluded.words().forEach(words::add);
    }
}
