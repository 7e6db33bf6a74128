package org.pueankru.bot.console.security;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.dao.DataAccessResourceFailureException;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.transaction.CannotCreateTransactionException;
import org.thymeleaf.TemplateEngine;
import org.thymeleaf.templateresolver.StringTemplateResolver;

import java.util.stream.Stream;

class TroublePagesTest {
    private final TroublePages pages = new TroublePages(TroublePagesTest::withoutFiles);

    @ParameterizedTest
    @MethodSource("failures")
    void tellsWhatIsForLaterFromWhatSomebodyElseDidFirst(Exception failure, int status) {
        var request = new MockHttpServletRequest();
        request.setServletPath("/console/schools");
        var response = new MockHttpServletResponse();

        pages.resolveException(request, response, null, failure);

        assertThat(response.getStatus()).isEqualTo(status);
    }

    static Stream<Arguments> failures() {
        return Stream.of(
                Arguments.of(new DataAccessResourceFailureException("away"), 503),
                Arguments.of(new CannotCreateTransactionException("away"), 503),
                Arguments.of(new DuplicateKeyException("post_one_director"), 409),
                Arguments.of(new IllegalStateException(), 500));
    }

    private static TemplateEngine withoutFiles() {
        var engine = new TemplateEngine();
        engine.setTemplateResolver(new StringTemplateResolver());
        return engine;
    }
}
