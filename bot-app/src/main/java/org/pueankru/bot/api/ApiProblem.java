package org.pueankru.bot.api;

import org.springframework.http.HttpStatus;
import org.springframework.http.ProblemDetail;
import org.springframework.web.ErrorResponseException;

/** What is wrong with a request, as RFC 9457 tells it: one English sentence for the programmer. */
final class ApiProblem extends ErrorResponseException {
    private static final long serialVersionUID = 1L;

    private ApiProblem(HttpStatus status, String sentence) {
        super(status, ProblemDetail.forStatusAndDetail(status, sentence), null);
    }

    /** With more for the program to go on with. */
    ApiProblem with(String name, Object value) {
        getBody().setProperty(name, value);
        return this;
    }

    static ApiProblem unauthorised() {
        return new ApiProblem(
                HttpStatus.UNAUTHORIZED,
                "A bearer token of the district is needed; this one is missing, unknown, withdrawn or too old.");
    }

    static ApiProblem notFound(String what) {
        return new ApiProblem(HttpStatus.NOT_FOUND, "There is no such " + what + ".");
    }

    static ApiProblem forbidden(String sentence) {
        return new ApiProblem(HttpStatus.FORBIDDEN, sentence);
    }

    static ApiProblem conflict(String sentence) {
        return new ApiProblem(HttpStatus.CONFLICT, sentence);
    }

    static ApiProblem tooLarge(String sentence) {
        return new ApiProblem(HttpStatus.CONTENT_TOO_LARGE, sentence);
    }

    static ApiProblem wrong(String sentence) {
        return new ApiProblem(HttpStatus.BAD_REQUEST, sentence);
    }
}
