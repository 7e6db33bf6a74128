package org.pueankru.bot.operations;

import org.apache.catalina.connector.Request;
import org.apache.catalina.connector.Response;
import org.apache.catalina.valves.ErrorReportValve;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.tomcat.servlet.TomcatServletWebServerFactory;
import org.springframework.boot.web.server.WebServerFactoryCustomizer;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

import java.io.IOException;
import java.io.Writer;
import java.util.Locale;

/**
 * What Tomcat refuses before any of our filters sees it, such as an address that cannot be decoded,
 * is answered in one Thai sentence, without a word of what serves it.
 */
@Component
class CalmErrors implements WebServerFactoryCustomizer<TomcatServletWebServerFactory> {
    private final MessageSource messages;

    CalmErrors(MessageSource messages) {
        this.messages = messages;
    }

    @Override
    public void customize(TomcatServletWebServerFactory factory) {
        String sentence = messages.getMessage("operations.refused", null, Locale.of("th"));
        factory.addContextCustomizers(
                context -> context.getParent().getPipeline().addValve(new OneSentence(sentence)));
    }

    /** Says it wherever nothing else was said. */
    private static final class OneSentence extends ErrorReportValve {
        private static final Logger log = LoggerFactory.getLogger(OneSentence.class);

        private final String sentence;

        private OneSentence(String sentence) {
            this.sentence = sentence;
        }

        @Override
        protected void report(Request request, Response response, @Nullable Throwable thrown) {
            boolean isSaid = response.getStatus() < 400 || response.getContentWritten() > 0;
            if (isSaid || !response.setErrorReported()) {
                return;
            }
            response.setContentType("text/plain");
            response.setCharacterEncoding("UTF-8");
            response.setHeader("X-Content-Type-Options", "nosniff");
            response.setHeader("Content-Security-Policy", "default-src 'none'");
            try {
                Writer writer = response.getReporter();
                if (writer != null) {
                    writer.write(sentence);
                    response.finishResponse();
                }
            } catch (IOException e) {
                log.debug("Whoever asked is gone", e);
            }
        }
    }
}
