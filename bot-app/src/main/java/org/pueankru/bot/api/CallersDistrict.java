package org.pueankru.bot.api;

import org.jspecify.annotations.Nullable;
import org.pueankru.bot.directory.DistrictId;
import org.springframework.core.MethodParameter;
import org.springframework.web.bind.support.WebDataBinderFactory;
import org.springframework.web.context.request.NativeWebRequest;
import org.springframework.web.context.request.RequestAttributes;
import org.springframework.web.method.support.HandlerMethodArgumentResolver;
import org.springframework.web.method.support.ModelAndViewContainer;

import java.util.Objects;

/** Hands the token's district to a controller's method: no request can name another. */
final class CallersDistrict implements HandlerMethodArgumentResolver {
    @Override
    public boolean supportsParameter(MethodParameter parameter) {
        return parameter.getParameterType().equals(DistrictId.class)
                && parameter.getContainingClass().getPackage().equals(getClass().getPackage());
    }

    @Override
    public DistrictId resolveArgument(
            MethodParameter parameter,
            @Nullable ModelAndViewContainer container,
            NativeWebRequest request,
            @Nullable WebDataBinderFactory binders) {
        return (DistrictId)
                Objects.requireNonNull(
                        request.getAttribute(
                                BearerTokens.DISTRICT, RequestAttributes.SCOPE_REQUEST));
    }
}
