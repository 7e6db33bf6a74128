package org.pueankru.bot.console.security;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;

import org.jspecify.annotations.Nullable;
import org.springframework.core.MethodParameter;
import org.springframework.web.bind.support.WebDataBinderFactory;
import org.springframework.web.context.request.NativeWebRequest;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.method.support.HandlerMethodArgumentResolver;
import org.springframework.web.method.support.ModelAndViewContainer;
import org.springframework.web.servlet.HandlerInterceptor;

import java.util.function.Supplier;

/** Checks before each page and act what it needs, and hands the visitor to it. */
final class Gate implements HandlerInterceptor, HandlerMethodArgumentResolver {
    private final Supplier<Proofs> proofs;

    Gate(Supplier<Proofs> proofs) {
        this.proofs = proofs;
    }

    @Override
    public boolean preHandle(
            HttpServletRequest request, HttpServletResponse response, Object handler) {
        if (handler instanceof HandlerMethod method
                && method.getMethodAnnotation(ForAnybody.class) == null) {
            Needs needs = method.getMethodAnnotation(Needs.class);
            Visitor visitor = VisitorAuthentication.now().orElseThrow(NotAllowed::new);
            if (needs == null || !visitor.mayAnyOf(needs.value())) {
                throw new NotAllowed();
            }
            if (method.getMethodAnnotation(Proven.class) != null) {
                proofs.get().require(visitor, request);
            }
        }
        return true;
    }

    @Override
    public boolean supportsParameter(MethodParameter parameter) {
        return parameter.getParameterType() == Visitor.class;
    }

    @Override
    public Visitor resolveArgument(
            MethodParameter parameter,
            @Nullable ModelAndViewContainer model,
            NativeWebRequest request,
            @Nullable WebDataBinderFactory binder) {
        return VisitorAuthentication.now().orElseThrow(NotAllowed::new);
    }
}
