package org.pueankru.bot.console.security;

import jakarta.servlet.MultipartConfigElement;
import jakarta.servlet.http.HttpServlet;

import org.springframework.boot.web.servlet.ServletRegistrationBean;
import org.springframework.context.ApplicationContext;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.web.servlet.DispatcherServlet;

/**
 * The addresses that take files have a servlet of their own: everywhere else, the webhook above
 * all, no body is taken apart, whatever it says of itself.
 */
@Configuration(proxyBeanMethods = false)
class ConsoleUploads {
    /** In bytes; what reads files tells of those that are slightly too large itself. */
    static final int LARGEST_REQUEST = 22 << 20;

    @Bean
    ServletRegistrationBean<HttpServlet> uploadServlet(ApplicationContext service) {
        DispatcherServlet servlet = new DispatcherServlet();
        servlet.setApplicationContext(service);
        var registration =
                new ServletRegistrationBean<HttpServlet>(
                        servlet, ConsolePaths.UPLOAD, ConsolePaths.POSTERS, ConsolePaths.REPORTED);
        registration.setName("uploads");
        // names of people stay in memory and never lie in a temporary file
        registration.setMultipartConfig(
                new MultipartConfigElement("", LARGEST_REQUEST, LARGEST_REQUEST, LARGEST_REQUEST));
        return registration;
    }
}
