package org.pueankru.bot.api;

import org.jspecify.annotations.Nullable;
import org.pueankru.bot.directory.AuditLog.Actor;
import org.pueankru.bot.directory.DistrictId;
import org.springframework.core.MethodParameter;
import org.springframework.web.bind.support.WebDataBinderFactory;
import org.springframework.web.context.request.NativeWebRequest;
import org.springframework.web.context.request.RequestAttributes;
import org.springframework.web.method.support.HandlerMethodArgumentResolver;
import org.springframework.web.method.support.ModelAndViewContainer;

import java.util.Objects;

/**
 * Hands the token's district, and the token as who acts, to a controller's method: no request can
 * name another.
 */
final class CallerArguments implements HandlerMethodArgumentResolver {
    @Override
    public boolean supportsParameter(MethodParameter parameter) {
        Class<?> type = parameter.getParameterType();
        return (type.equals(DistrictId.class) || type.equals(Actor.Api.class))
                && parameter.getContainingClass().getPackage().equals(getClass().getPackage());
    }

    @Override
    public Object resolveArgument(
            MethodParameter parameter,
            @Nullable ModelAndViewContainer container,
            NativeWebRequest request,
            @Nullable WebDataBinderFactory binders) {
        String attribute =
                parameter.getParameterType().equals(DistrictId.class)
                        ? BearerTokens.DISTRICT
                        : BearerTokens.ACTOR;
        return Objects.requireNonNull(
                request.getAttribute(attribute, RequestAttributes.SCOPE_REQUEST));
    }
}
