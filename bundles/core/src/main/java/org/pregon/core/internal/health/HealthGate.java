package org.pregon.core.internal.health;

import jakarta.servlet.Filter;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpFilter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletRequestWrapper;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.propertytypes.ServiceRanking;
import org.osgi.service.servlet.whiteboard.propertytypes.HttpWhiteboardContextSelect;
import org.pregon.core.security.CurrentUser;

/**
 * Stands before the health checks. Whoever may administer sees each of them; everybody else, a monitor say, gets the one word of
 * the whole, or of what is live or ready, whatever they ask for.
 */
@Component(service = Filter.class, property = "osgi.http.whiteboard.filter.regex=/system/health.*")
@HttpWhiteboardContextSelect("(osgi.http.whiteboard.context.name=*)")
// After the filter that puts the user on the thread.
@ServiceRanking(-100)
public final class HealthGate extends HttpFilter {
    private static final long serialVersionUID = 1L;

    private static final String ONE_WORD = "/system/health.txt";
    private static final String TAGS = "tags";
    private static final Set<String> OPEN_TAGS = Set.of("live", "ready");

    @Override
    protected void doFilter(HttpServletRequest request, HttpServletResponse response, FilterChain chain) throws IOException, ServletException {
        if (CurrentUser.find().filter(user -> user.may("core.admin")).isPresent()) {
            chain.doFilter(request, response);
        } else {
            request.getRequestDispatcher(ONE_WORD).forward(new Brief(request), response);
        }
    }

    /** The request without what it asks beyond the tags that anybody may ask for. */
    private static final class Brief extends HttpServletRequestWrapper {
        Brief(HttpServletRequest request) {
            super(request);
        }

        @Override
        public @Nullable String getParameter(String name) {
            String asked = name.equals(TAGS) ? super.getParameter(TAGS) : null;
            return asked != null && OPEN_TAGS.contains(asked) ? asked : null;
        }
    }
}
