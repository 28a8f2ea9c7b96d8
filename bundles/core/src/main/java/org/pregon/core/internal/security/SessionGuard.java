package org.pregon.core.internal.security;

import jakarta.ws.rs.Priorities;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerRequestFilter;
import jakarta.ws.rs.container.DynamicFeature;
import jakarta.ws.rs.container.ResourceInfo;
import jakarta.ws.rs.core.FeatureContext;
import java.util.Set;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.ServiceScope;
import org.osgi.service.jakartars.whiteboard.propertytypes.JakartarsExtension;
import org.osgi.service.jakartars.whiteboard.propertytypes.JakartarsName;
import org.pregon.core.internal.rest.Refused;
import org.pregon.core.internal.security.Sessions.Active;

/**
 * What a session must show beyond its cookie: the CSRF token with every unsafe verb, and a password that is its owner's
 * own before anything else is done with it.
 */
@Component(service = DynamicFeature.class, scope = ServiceScope.PROTOTYPE)
@JakartarsExtension
@JakartarsName("core-session-guard")
public class SessionGuard implements DynamicFeature {
    private static final Set<String> SAFE = Set.of("GET", "HEAD", "OPTIONS");

    @Override
    public void configure(ResourceInfo route, FeatureContext context) {
        boolean aboutSession = route.getResourceClass() == SessionResource.class;
        context.register(new Guard(aboutSession), Priorities.AUTHENTICATION);
    }

    private record Guard(boolean aboutSession) implements ContainerRequestFilter {
        @Override
        public void filter(ContainerRequestContext request) {
            RequestFilter.session().ifPresent(active -> check(request, active));
        }

        private void check(ContainerRequestContext request, Active active) {
            boolean login = aboutSession && request.getMethod().equals("POST");
            if (!SAFE.contains(request.getMethod()) && !login
                    && !active.csrfMatches(request.getHeaderString("X-CSRF-Token"))) {
                throw new Refused("csrf", "Por seguridad, recargue la página y repita la operación.");
            }
            if (active.mustChangePassword() && !aboutSession) {
                throw new Refused("password-change-required", "Cambie primero su contraseña de un solo uso.");
            }
        }
    }
}
