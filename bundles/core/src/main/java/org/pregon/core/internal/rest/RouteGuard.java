package org.pregon.core.internal.rest;

import jakarta.ws.rs.HttpMethod;
import jakarta.ws.rs.Priorities;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerRequestFilter;
import jakarta.ws.rs.container.ContainerResponseContext;
import jakarta.ws.rs.container.ContainerResponseFilter;
import jakarta.ws.rs.container.DynamicFeature;
import jakarta.ws.rs.container.ResourceInfo;
import jakarta.ws.rs.core.FeatureContext;
import java.io.InputStream;
import java.lang.annotation.Annotation;
import java.lang.reflect.Method;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.concurrent.atomic.AtomicLong;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.ServiceScope;
import org.osgi.service.jakartars.whiteboard.propertytypes.JakartarsExtension;
import org.osgi.service.jakartars.whiteboard.propertytypes.JakartarsName;
import org.pregon.core.ForbiddenException;
import org.pregon.core.InvalidInputException;
import org.pregon.core.rest.BodyLimit;
import org.pregon.core.security.CurrentUser;
import org.pregon.core.security.PublicRoute;
import org.pregon.core.security.RequiresPermission;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Puts its guard before every route, once, when the route is installed: permission, then size of the body. A route that
 * declares nothing is closed to everybody.
 */
@Component(service = DynamicFeature.class, scope = ServiceScope.PROTOTYPE)
@JakartarsExtension
@JakartarsName("core-route-guard")
public class RouteGuard implements DynamicFeature {
    private static final Logger LOG = LoggerFactory.getLogger(RouteGuard.class);
    private static final Set<String> WITH_BODY = Set.of("POST", "PUT", "PATCH");

    /** The whiteboard makes guards as it needs them. */
    private static final AtomicLong LARGEST_BODY = new AtomicLong(BodyLimit.USUAL);

    @Override
    public void configure(ResourceInfo route, FeatureContext context) {
        Method method = route.getResourceMethod();
        Class<?> resource = route.getResourceClass();
        RequiresPermission required = method.getAnnotation(RequiresPermission.class);
        if (required != null) {
            context.register(new PermissionGuard(Declared.permission(resource, required)), Priorities.AUTHORIZATION);
        } else if (method.getAnnotation(PublicRoute.class) == null) {
            // Jersey adds OPTIONS to every path by itself; that it stays closed is nobody's mistake.
            if (!method.getDeclaringClass().getName().startsWith("org.glassfish.jersey.")) {
                LOG.error("Route without a permission is closed: {}", method);
            }
            context.register(new Closed(), Priorities.AUTHORIZATION);
        }
        context.register(AddressGuard.of(resource, method), Priorities.USER);
        if (hasBody(method)) {
            BodyLimit declared = method.getAnnotation(BodyLimit.class);
            long limit = declared == null ? BodyLimit.USUAL : declared.value();
            LARGEST_BODY.accumulateAndGet(limit, Math::max);
            context.register(new BodyGuard(limit, hasForm(method)), Priorities.USER);
        }
    }

    /** The largest body in bytes that a route has declared since the start. */
    public static long largestBody() {
        return LARGEST_BODY.get();
    }

    private static boolean hasBody(Method method) {
        return Arrays.stream(method.getAnnotations())
                .map(Annotation::annotationType)
                .map(type -> type.getAnnotation(HttpMethod.class))
                .anyMatch(verb -> verb != null && WITH_BODY.contains(verb.value()));
    }

    private static boolean hasForm(Method method) {
        return Arrays.stream(method.getParameters()).anyMatch(one -> one.getAnnotations().length == 0
                && one.getType() != String.class && one.getType() != byte[].class && !InputStream.class.isAssignableFrom(one.getType()));
    }

    private record PermissionGuard(String permission) implements ContainerRequestFilter {
        @Override
        public void filter(ContainerRequestContext request) {
            CurrentUser user = CurrentUser.find().orElseThrow(NotAuthenticated::new);
            if (!permission.equals(RequiresPermission.ANY_USER) && !user.may(permission)) {
                throw new ForbiddenException("Su usuario no tiene permiso para esto. Pídalo al administrador.");
            }
            // What is done in somebody's absence is written down so; the filter before every request ends it.
            user.standsInFor(permission).ifPresent(absent -> CurrentUser.enter(user.actingFor(absent)));
        }
    }

    private record Closed() implements ContainerRequestFilter {
        @Override
        public void filter(ContainerRequestContext request) {
            throw new ForbiddenException("Esta dirección no está abierta.");
        }
    }

    /**
     * @param form whether {@link JsonBody} reads what is sent, and can judge it alone
     */
    private record BodyGuard(long limit, boolean form) implements ContainerRequestFilter, ContainerResponseFilter {
        @Override
        public void filter(ContainerRequestContext request) throws java.io.IOException {
            if (!form && request.getHeaders().containsKey(JsonBody.CHECK_ONLY)) {
                throw new InvalidInputException(JsonBody.ONLY_CHECKED, List.of());
            }
            if (request.getLength() > limit) {
                throw new TooLarge(limit);
            }
            request.setEntityStream(new LimitedStream(request.getEntityStream(), limit));
        }

        /** Who only asked what is wrong made no mistake. */
        @Override
        public void filter(ContainerRequestContext request, ContainerResponseContext response) {
            if (request.getHeaders().containsKey(JsonBody.CHECK_ONLY) && response.getStatus() == 422) {
                response.setStatus(200);
            }
        }
    }
}
