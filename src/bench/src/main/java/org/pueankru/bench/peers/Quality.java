package org.pueankru.bench.peers;

import java.util.Collection;
import java.util.List;
import java.util.function.ToDoubleFunction;

/**
 * How good answers are, as means over the queries that have a relevant item. The same definitions
 * as those of the index's own {@code evaluate}, written anew so that the two check each other.
 *
 * @param zeroResults share of all queries, judged or not, that found nothing
 */
record Quality(
        int judged, double mrr, double ndcg, double success, double recall, double zeroResults) {

    /**
     * A query's answer.
     *
     * @param hits item ids, best first
     */
    record Answer(JudgedQuery query, List<String> hits) {
        Answer {
            hits = List.copyOf(hits);
        }
    }

    /**
     * Judges answers.
     *
     * @param leastGrade what is graded lower is not relevant and gains nothing
     */
    static Quality of(Collection<Answer> answers, int leastGrade) {
        List<Answer> judged =
                answers.stream().filter(answer -> relevant(answer, leastGrade) > 0).toList();
        return new Quality(
                judged.size(),
                mean(judged, answer -> reciprocalRank(answer, leastGrade)),
                mean(judged, answer -> ndcg(answer, leastGrade)),
                mean(judged, answer -> reciprocalRank(answer, leastGrade) == 1 ? 1 : 0),
                mean(judged, answer -> recall(answer, leastGrade)),
                mean(answers, answer -> answer.hits().isEmpty() ? 1 : 0));
    }

    private static double mean(Collection<Answer> answers, ToDoubleFunction<Answer> figure) {
        return answers.stream().mapToDouble(figure).average().orElse(0);
    }

    private static long relevant(Answer answer, int leastGrade) {
        return answer.query().grades().values().stream()
                .filter(grade -> grade >= leastGrade)
                .count();
    }

    private static int grade(Answer answer, int place) {
        return answer.query().grades().getOrDefault(answer.hits().get(place), 0);
    }

    private static double reciprocalRank(Answer answer, int leastGrade) {
        for (int i = 0; i < answer.hits().size(); i++) {
            if (grade(answer, i) >= leastGrade) {
                return 1.0 / (i + 1);
            }
        }
        return 0;
    }

    private static double recall(Answer answer, int leastGrade) {
        double found = 0;
        for (int i = 0; i < answer.hits().size(); i++) {
            found += grade(answer, i) >= leastGrade ? 1 : 0;
        }
        return found / relevant(answer, leastGrade);
    }

    private static double ndcg(Answer answer, int leastGrade) {
        double gain = 0;
        for (int i = 0; i < answer.hits().size(); i++) {
            gain += gain(grade(answer, i), i, leastGrade);
        }
        List<Integer> best =
                answer.query().grades().values().stream()
                        .sorted((one, other) -> Integer.compare(other, one))
                        .limit(Peer.DEPTH)
                        .toList();
        double ideal = 0;
        for (int i = 0; i < best.size(); i++) {
            ideal += gain(best.get(i), i, leastGrade);
        }
        return gain / ideal;
    }

    private static double gain(int grade, int place, int leastGrade) {
        return grade < leastGrade ? 0 : grade / (Math.log(place + 2) / Math.log(2));
    }
}
