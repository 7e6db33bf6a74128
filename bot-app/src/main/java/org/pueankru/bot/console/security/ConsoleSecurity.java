package org.pueankru.bot.console.security;

import jakarta.servlet.http.HttpServletRequest;

import org.pueankru.bot.settings.ServiceSettings;
import org.springframework.beans.factory.config.BeanPostProcessor;
import org.springframework.boot.web.servlet.DelegatingFilterProxyRegistrationBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configurers.AbstractHttpConfigurer;
import org.springframework.security.config.annotation.web.configurers.HeadersConfigurer;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.context.NullSecurityContextRepository;
import org.springframework.security.web.csrf.CsrfFilter;
import org.springframework.security.web.header.writers.ReferrerPolicyHeaderWriter.ReferrerPolicy;
import org.springframework.session.web.http.CookieSerializer;

/**
 * The guards of the console. They stand before its paths only: webhook, health and pictures never
 * meet a session or a filter of these.
 */
@Configuration(proxyBeanMethods = false)
class ConsoleSecurity {
    private static final String CONTENT_SECURITY_POLICY =
            String.join(
                    "; ",
                    "default-src 'none'",
                    "script-src 'self'",
                    "style-src 'self'",
                    "font-src 'self'",
                    "img-src 'self' data:",
                    "connect-src 'self'",
                    "form-action 'self'",
                    "base-uri 'none'",
                    "frame-ancestors 'none'");
    private static final String PERMISSIONS =
            "camera=(), microphone=(), geolocation=(), payment=(), usb=(), browsing-topics=()";

    @Bean
    static BeanPostProcessor guardsStandBeforeTheConsoleOnly() {
        return new BeanPostProcessor() {
            @Override
            public Object postProcessBeforeInitialization(Object bean, String name) {
                if (bean instanceof DelegatingFilterProxyRegistrationBean filter) {
                    filter.setUrlPatterns(ConsolePaths.FILTERED);
                }
                return bean;
            }
        };
    }

    @Bean
    CookieSerializer consoleCookie(ServiceSettings settings) {
        return new ConsoleCookie(request -> isHttps(request, settings));
    }

    @Bean
    SecurityFilterChain console(HttpSecurity http, Visitors visitors, ServiceSettings settings) {
        return http.securityMatcher(ConsolePaths.HOME, ConsolePaths.HOME + "/**")
                .securityContext(
                        context ->
                                context.securityContextRepository(
                                        new NullSecurityContextRepository()))
                .requestCache(AbstractHttpConfigurer::disable)
                .logout(AbstractHttpConfigurer::disable)
                .addFilterBefore(new VisitorFilter(visitors), CsrfFilter.class)
                .addFilterBefore(new UploadGuard(), CsrfFilter.class)
                .authorizeHttpRequests(
                        requests ->
                                requests.requestMatchers(
                                                ConsolePaths.LOGIN,
                                                ConsolePaths.LOGIN + "/**",
                                                ConsolePaths.ASSETS + "**")
                                        .permitAll()
                                        .anyRequest()
                                        .authenticated())
                .exceptionHandling(
                        handling ->
                                handling.authenticationEntryPoint(ToTheLogin::send)
                                        .accessDeniedHandler(ToTheLogin::refuse))
                .headers(headers -> headers(headers, settings))
                .build();
    }

    private static void headers(HeadersConfigurer<HttpSecurity> headers, ServiceSettings settings) {
        headers.contentSecurityPolicy(csp -> csp.policyDirectives(CONTENT_SECURITY_POLICY))
                .referrerPolicy(referrer -> referrer.policy(ReferrerPolicy.SAME_ORIGIN))
                .permissionsPolicyHeader(permissions -> permissions.policy(PERMISSIONS))
                .httpStrictTransportSecurity(
                        hsts -> hsts.requestMatcher(request -> isHttps(request, settings)))
                .frameOptions(HeadersConfigurer.FrameOptionsConfig::deny);
    }

    /**
     * What a proxy says of the scheme is believed for this alone: whoever lies about it makes only
     * their own browser stricter.
     */
    private static boolean isHttps(HttpServletRequest request, ServiceSettings settings) {
        return request.isSecure()
                || (settings.publicUrl() != null
                        && "https".equalsIgnoreCase(request.getHeader("X-Forwarded-Proto")));
    }
}
