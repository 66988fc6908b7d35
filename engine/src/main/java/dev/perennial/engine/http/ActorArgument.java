package dev.perennial.engine.http;

import dev.perennial.engine.access.Actor;
import dev.perennial.engine.refusal.EngineRefusal;
import dev.perennial.engine.refusal.Refused;
import org.springframework.core.MethodParameter;
import org.springframework.stereotype.Component;
import org.springframework.web.bind.support.WebDataBinderFactory;
import org.springframework.web.context.request.NativeWebRequest;
import org.springframework.web.context.request.RequestAttributes;
import org.springframework.web.method.support.HandlerMethodArgumentResolver;
import org.springframework.web.method.support.ModelAndViewContainer;

/** Hands controllers the actor that the sign-in filter found; nobody gets past it unknown. */
@Component
class ActorArgument implements HandlerMethodArgumentResolver {

    @Override
    public boolean supportsParameter(MethodParameter parameter) {
        return parameter.getParameterType() == Actor.class;
    }

    @Override
    public Object resolveArgument(MethodParameter parameter, ModelAndViewContainer container, NativeWebRequest request, WebDataBinderFactory factory) {
        var actor = request.getAttribute(Actor.class.getName(), RequestAttributes.SCOPE_REQUEST);
        if (actor == null) throw Refused.because(EngineRefusal.SIGN_IN_REQUIRED);
        return actor;
    }
}
