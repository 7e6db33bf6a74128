package org.pueankru.bot.console.security;

import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.Ordered;
import org.springframework.http.CacheControl;
import org.springframework.session.web.http.SessionRepositoryFilter;
import org.springframework.web.method.support.HandlerMethodArgumentResolver;
import org.springframework.web.servlet.HandlerExceptionResolver;
import org.springframework.web.servlet.config.annotation.InterceptorRegistry;
import org.springframework.web.servlet.config.annotation.ResourceHandlerRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;
import org.thymeleaf.ITemplateEngine;

import java.time.Duration;
import java.util.List;

/** How the console's pages are reached, and what they are made of. */
@Configuration(proxyBeanMethods = false)
class ConsoleWeb implements WebMvcConfigurer {
    private final Gate gate;
    private final TroublePages troublePages;

    ConsoleWeb(ObjectProvider<ITemplateEngine> templates, ObjectProvider<Proofs> proofs) {
        this.gate = new Gate(proofs::getObject);
        this.troublePages = new TroublePages(templates::getObject);
    }

    @Override
    public void addInterceptors(InterceptorRegistry registry) {
        registry.addInterceptor(gate).addPathPatterns(ConsolePaths.HOME, ConsolePaths.HOME + "/**");
    }

    @Override
    public void addArgumentResolvers(List<HandlerMethodArgumentResolver> resolvers) {
        resolvers.add(gate);
    }

    @Override
    public void extendHandlerExceptionResolvers(List<HandlerExceptionResolver> resolvers) {
        resolvers.addFirst(troublePages);
    }

    @Override
    public void addResourceHandlers(ResourceHandlerRegistry registry) {
        registry.addResourceHandler(ConsolePaths.ASSETS + "**")
                .addResourceLocations(
                        "classpath:/console/assets/",
                        "classpath:/META-INF/resources/webjars/htmx.org/2.0.8/dist/")
                .setCacheControl(CacheControl.maxAge(Duration.ofHours(1)).cachePublic());
    }

    @Bean
    FilterRegistrationBean<OddPaths> oddPaths() {
        var registration = new FilterRegistrationBean<>(new OddPaths(troublePages));
        registration.setOrder(Ordered.HIGHEST_PRECEDENCE);
        return registration;
    }

    @Bean
    FilterRegistrationBean<TroublePages> troublePages() {
        var registration = new FilterRegistrationBean<>(troublePages);
        registration.setUrlPatterns(ConsolePaths.FILTERED);
        registration.setOrder(SessionRepositoryFilter.DEFAULT_ORDER - 1);
        return registration;
    }
}
