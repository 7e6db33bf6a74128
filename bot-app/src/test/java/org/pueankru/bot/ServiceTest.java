package org.pueankru.bot;

import org.pueankru.bot.stores.TestStores;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.context.ApplicationContextInitializer;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.core.Ordered;
import org.springframework.core.env.MapPropertySource;
import org.springframework.test.context.ContextConfiguration;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Inherited;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import java.util.HashMap;
import java.util.Map;

/**
 * Starts the whole service on a free port, with an empty database of its own and a LINE that nobody
 * answers for. What a test sets by {@code @TestPropertySource} or {@code @DynamicPropertySource}
 * (such as {@code LINE_API_ENDPOINT} or {@code CATALOGUE}) comes first.
 */
@Documented
@Inherited
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@SpringBootTest(webEnvironment = WebEnvironment.RANDOM_PORT)
@ContextConfiguration(initializers = ServiceTest.FreshStores.class)
public @interface ServiceTest {
    /** The channel secret that webhooks of tests are signed with. */
    String CHANNEL_SECRET = "secret-of-the-test-channel";

    /** Sets what the service needs from outside. */
    class FreshStores
            implements ApplicationContextInitializer<ConfigurableApplicationContext>, Ordered {
        @Override
        public void initialize(ConfigurableApplicationContext context) {
            Map<String, Object> settings = new HashMap<>(TestStores.fresh());
            settings.put("LINE_CHANNEL_SECRET", CHANNEL_SECRET);
            settings.put("LINE_CHANNEL_TOKEN", "token-of-the-test-channel");
            // the discard port: refused at once
            settings.put("LINE_API_ENDPOINT", "http://127.0.0.1:9");
            settings.put("LINE_DATA_ENDPOINT", "http://127.0.0.1:9");
            settings.put("LINK_CHECKS", "off");
            context.getEnvironment()
                    .getPropertySources()
                    .addLast(new MapPropertySource("serviceTest", settings));
        }

        @Override
        public int getOrder() {
            return HIGHEST_PRECEDENCE;
        }
    }
}
