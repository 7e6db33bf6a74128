package org.pueankru.bot.admin;

import org.pueankru.bot.settings.SecretsSettings;
import org.pueankru.bot.settings.ServiceSettings;
import org.pueankru.bot.settings.Settings;
import org.pueankru.bot.stores.OperatorsDatabase;
import org.springframework.boot.LazyInitializationBeanFactoryPostProcessor;
import org.springframework.context.MessageSource;
import org.springframework.context.annotation.AnnotationConfigApplicationContext;
import org.springframework.context.support.ResourceBundleMessageSource;
import org.springframework.core.env.Environment;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

import tools.jackson.databind.json.JsonMapper;

import java.nio.charset.StandardCharsets;
import java.time.Clock;

import javax.sql.DataSource;

/**
 * The directory and its files without the rest of the service: their beans are made when they are
 * asked for, over the operators' database.
 */
final class DirectoryContext implements AutoCloseable {
    private final AnnotationConfigApplicationContext context =
            new AnnotationConfigApplicationContext();

    DirectoryContext(OperatorsDatabase database, Environment environment, Clock clock) {
        DataSource source = database.dataSource();
        JdbcTemplate template = new JdbcTemplate(source);
        JdbcTransactionManager transactions = new JdbcTransactionManager(source);
        bean(DataSource.class, source);
        bean(JdbcTemplate.class, template);
        bean(JdbcClient.class, JdbcClient.create(template));
        bean(PlatformTransactionManager.class, transactions);
        bean(TransactionTemplate.class, new TransactionTemplate(transactions));
        bean(JsonMapper.class, JsonMapper.shared());
        bean(Clock.class, clock);
        bean(ServiceSettings.class, Settings.readStores(environment).service());
        bean(SecretsSettings.class, Settings.readSecrets(environment));
        context.registerBean("messageSource", MessageSource.class, DirectoryContext::messages);
        context.addBeanFactoryPostProcessor(new LazyInitializationBeanFactoryPostProcessor());
        context.scan(
                "org.pueankru.bot.directory",
                "org.pueankru.bot.exchange",
                "org.pueankru.bot.secrets");
        context.refresh();
    }

    private <T> void bean(Class<T> type, T bean) {
        context.registerBean(type, () -> bean);
    }

    private static MessageSource messages() {
        ResourceBundleMessageSource messages = new ResourceBundleMessageSource();
        messages.setBasename("messages/exchange");
        messages.setDefaultEncoding(StandardCharsets.UTF_8.name());
        messages.setFallbackToSystemLocale(false);
        return messages;
    }

    <T> T get(Class<T> type) {
        return context.getBean(type);
    }

    @Override
    public void close() {
        context.close();
    }
}
