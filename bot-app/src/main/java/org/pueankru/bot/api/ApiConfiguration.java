package org.pueankru.bot.api;

import org.pueankru.bot.directory.ApiTokens;
import org.pueankru.bot.directory.Posts;
import org.springframework.context.annotation.Configuration;
import org.springframework.http.converter.HttpMessageConverters;
import org.springframework.web.method.support.HandlerMethodArgumentResolver;
import org.springframework.web.servlet.config.annotation.InterceptorRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

import java.util.List;

@Configuration(proxyBeanMethods = false)
class ApiConfiguration implements WebMvcConfigurer {
    private final ApiTokens tokens;
    private final Posts posts;

    ApiConfiguration(ApiTokens tokens, Posts posts) {
        this.tokens = tokens;
        this.posts = posts;
    }

    @Override
    public void addInterceptors(InterceptorRegistry registry) {
        registry.addInterceptor(new PlainRequests()).addPathPatterns("/api/**");
        registry.addInterceptor(new BearerTokens(tokens, posts))
                .addPathPatterns("/api/**")
                .excludePathPatterns(ApiDescription.PATH);
    }

    @Override
    public void configureMessageConverters(HttpMessageConverters.ServerBuilder builder) {
        builder.addCustomConverter(new StrictBodies());
    }

    @Override
    public void addArgumentResolvers(List<HandlerMethodArgumentResolver> resolvers) {
        resolvers.add(new CallerArguments());
    }
}
