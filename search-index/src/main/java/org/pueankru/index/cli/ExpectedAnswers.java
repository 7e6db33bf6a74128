package org.pueankru.index.cli;

import org.pueankru.index.QueryUnderstanding;
import org.pueankru.index.UnreadableCatalogueException;
import org.pueankru.index.evaluation.JudgedQuery;

import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** Compares what is understood of queries with what people said was meant. */
final class ExpectedAnswers {
    private static final JsonMapper MAPPER = new JsonMapper();

    private ExpectedAnswers() {}

    /**
     * A line for each query that was understood differently, and at the end the share of the
     * others.
     *
     * @param queries with the expected JSON object, or some members of it, in place of the style
     */
    static List<String> compare(List<JudgedQuery> queries, QueryUnderstanding understanding) {
        var lines = new ArrayList<String>();
        for (JudgedQuery query : queries) {
            ObjectNode answer = Answers.understood(understanding.understand(query.text()));
            String differences = differences(expected(query), answer);
            if (!differences.isEmpty()) {
                lines.add(query.id() + "\t" + query.text() + "\t" + differences);
            }
        }
        int exact = queries.size() - lines.size();
        lines.add(
                String.format(
                        Locale.ROOT,
                        "exact\t%.4f (%d of %d)",
                        queries.isEmpty() ? 0 : (double) exact / queries.size(),
                        exact,
                        queries.size()));
        return lines;
    }

    private static ObjectNode expected(JudgedQuery query) {
        try {
            if (MAPPER.readTree(query.style()) instanceof ObjectNode expected) {
                return expected;
            }
        } catch (JacksonException e) {
            throw new UnreadableCatalogueException(
                    "query " + query.id() + ": the third column is not JSON", e);
        }
        throw new UnreadableCatalogueException(
                "query " + query.id() + ": the third column is not a JSON object");
    }

    private static String differences(ObjectNode expected, ObjectNode answer) {
        var differences = new ArrayList<String>();
        expected.properties()
                .forEach(
                        member -> {
                            JsonNode actual = answer.path(member.getKey());
                            if (!actual.equals(member.getValue())) {
                                differences.add(
                                        member.getKey()
                                                + " "
                                                + actual
                                                + ", not "
                                                + member.getValue());
                            }
                        });
        return String.join("; ", differences);
    }
}
