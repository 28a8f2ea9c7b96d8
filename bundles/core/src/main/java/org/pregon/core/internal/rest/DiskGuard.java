package org.pregon.core.internal.rest;

import jakarta.servlet.Filter;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpFilter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import org.osgi.framework.BundleContext;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.servlet.whiteboard.propertytypes.HttpWhiteboardContextSelect;
import org.osgi.service.servlet.whiteboard.propertytypes.HttpWhiteboardFilterAsyncSupported;
import org.osgi.service.servlet.whiteboard.propertytypes.HttpWhiteboardFilterPattern;
import org.pregon.core.internal.db.Database;
import org.pregon.core.internal.db.Engine;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Takes nothing more while the disk under Derby is all but full. Derby that meets the end of its disk shuts down, and then nobody
 * reads either; what is left goes to what it writes of its own and to who signs in.
 */
@Component(service = Filter.class)
@HttpWhiteboardContextSelect("(osgi.http.whiteboard.context.name=*)")
@HttpWhiteboardFilterPattern("/*")
@HttpWhiteboardFilterAsyncSupported
public final class DiskGuard extends HttpFilter {
    private static final long serialVersionUID = 1L;
    private static final Logger LOG = LoggerFactory.getLogger(DiskGuard.class);
    private static final Set<String> READING = Set.of("GET", "HEAD", "OPTIONS");

    /** Derby's log grows by a megabyte at once, and by several of them between two checkpoints. */
    private static final long RESERVE = 24_000_000;

    private static final long BELIEVED_NANOS = 500_000_000;

    private final transient Path data;
    private final boolean onThisDisk;
    private transient volatile Seen seen = new Seen(System.nanoTime() - BELIEVED_NANOS, false);

    private record Seen(long at, boolean full) {}

    @Activate
    public DiskGuard(BundleContext context, @Reference Database database) {
        String folder = context.getProperty("pregon.data");
        data = Path.of(folder == null ? "var" : folder);
        onThisDisk = database.engine() == Engine.DERBY;
    }

    @Override
    protected void doFilter(HttpServletRequest request, HttpServletResponse response, FilterChain chain) throws IOException, ServletException {
        String path = request.getRequestURI();
        boolean writes = path.startsWith("/api/") && !path.startsWith("/api/session") && !READING.contains(request.getMethod());
        if (writes && onThisDisk && full()) {
            DatabaseTrouble.FULL.answer(response);
        } else {
            chain.doFilter(request, response);
        }
    }

    private boolean full() throws IOException {
        Seen last = seen;
        long now = System.nanoTime();
        if (now - last.at() >= BELIEVED_NANOS) {
            boolean full = Files.getFileStore(data).getUsableSpace() < RESERVE;
            if (full != last.full()) {
                LOG.warn(full ? "The disk of {} is all but full: nothing more is written until there is room" : "There is room again on the disk of {}", data);
            }
            last = new Seen(now, full);
            seen = last;
        }
        return last.full();
    }
}
