package org.pueankru.bot.api;

import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataAccessException;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.HttpStatusCode;
import org.springframework.http.ProblemDetail;
import org.springframework.http.ResponseEntity;
import org.springframework.http.converter.HttpMessageNotReadableException;
import org.springframework.transaction.TransactionException;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.RestControllerAdvice;
import org.springframework.web.context.request.WebRequest;
import org.springframework.web.servlet.mvc.method.annotation.ResponseEntityExceptionHandler;

import tools.jackson.databind.exc.MismatchedInputException;
import tools.jackson.databind.exc.UnrecognizedPropertyException;

import java.sql.SQLException;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;

/**
 * Answers what goes wrong under {@code /api} as RFC 9457 problems; nothing of our inside is shown.
 */
@RestControllerAdvice(basePackageClasses = ApiProblems.class)
class ApiProblems extends ResponseEntityExceptionHandler {
    private static final Logger log = LoggerFactory.getLogger(ApiProblems.class);

    /** PostgreSQL's: no UTF-8, in a text or in JSON. */
    private static final Set<String> UNSTORABLE = Set.of("22021", "22P05");

    @Override
    protected @Nullable ResponseEntity<Object> handleHttpMessageNotReadable(
            HttpMessageNotReadableException e,
            HttpHeaders headers,
            HttpStatusCode status,
            WebRequest request) {
        Optional<ApiProblem> known =
                switch (e.getCause()) {
                    case UnrecognizedPropertyException unknown ->
                            Optional.of(
                                    ApiProblem.wrong(
                                            "A field is not known: "
                                                    + unknown.getPropertyName()
                                                    + "."));
                    case MismatchedInputException other when !other.getPath().isEmpty() ->
                            Optional.of(
                                    ApiProblem.wrong(
                                            "A field has a value of another kind: "
                                                    + other.getPath().getLast().getPropertyName()
                                                    + "."));
                    case null, default -> Optional.empty();
                };
        return known.isPresent()
                ? handleExceptionInternal(
                        known.get(), known.get().getBody(), headers, status, request)
                : super.handleHttpMessageNotReadable(e, headers, status, request);
    }

    /** Wherever it stood in the request: PostgreSQL says so of each text. */
    private static boolean isUnstorable(@Nullable Throwable e) {
        for (Throwable cause = e; cause != null; cause = cause.getCause()) {
            if (cause instanceof SQLException sql
                    && UNSTORABLE.contains(Objects.requireNonNullElse(sql.getSQLState(), ""))) {
                return true;
            }
        }
        return false;
    }

    @ExceptionHandler({DataAccessException.class, TransactionException.class})
    ProblemDetail storeDown(Exception e) {
        if (isUnstorable(e)) {
            return ApiProblem.wrong("A text has a character that cannot be kept, such as NUL.")
                    .getBody();
        }
        log.error("A request of a program failed: {}", e.getClass().getSimpleName());
        return ProblemDetail.forStatusAndDetail(
                HttpStatus.SERVICE_UNAVAILABLE, "The store is not answering; try again later.");
    }
}
