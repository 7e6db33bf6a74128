package org.pueankru.bot.exchange;

/** A file of which nothing is taken. */
public final class RefusedFile extends Exception {
    private static final long serialVersionUID = 1L;

    private final transient Problem problem;

    RefusedFile(Problem problem) {
        super(problem.english());
        this.problem = problem;
    }

    public Problem problem() {
        return problem;
    }
}
