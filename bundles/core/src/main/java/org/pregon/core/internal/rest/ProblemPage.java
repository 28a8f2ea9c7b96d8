package org.pregon.core.internal.rest;

import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerResponseContext;
import jakarta.ws.rs.container.ContainerResponseFilter;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.ServiceScope;
import org.osgi.service.jakartars.whiteboard.propertytypes.JakartarsExtension;
import org.osgi.service.jakartars.whiteboard.propertytypes.JakartarsName;
import org.pregon.core.rest.Problem;

/** Who opens a route as a page, in a window or a frame, reads a problem as a page. Programs ask for JSON and get it. */
@Component(service = ContainerResponseFilter.class, scope = ServiceScope.PROTOTYPE)
@JakartarsExtension
@JakartarsName("core-problem-page")
public class ProblemPage implements ContainerResponseFilter {
    private static final String POLICY = "default-src 'none'; style-src 'unsafe-inline'; frame-ancestors 'self'; sandbox";

    @Override
    public void filter(ContainerRequestContext request, ContainerResponseContext answer) {
        List<MediaType> wanted = request.getAcceptableMediaTypes();
        if (answer.getEntity() instanceof Problem problem && !wanted.isEmpty() && wanted.get(0).equals(MediaType.TEXT_HTML_TYPE)) {
            answer.setEntity(html(problem), answer.getEntityAnnotations(), MediaType.TEXT_HTML_TYPE.withCharset("utf-8"));
            answer.getHeaders().putSingle("Content-Security-Policy", POLICY);
            answer.getHeaders().putSingle("Cache-Control", "no-store");
        }
    }

    static String html(Problem problem) {
        return """
                <!doctype html>
                <html lang="es-PE"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1"><title>%1$s</title>
                <style>body{margin:0;min-height:100vh;display:grid;place-items:center;background:#fff;color:#17202b;\
                font:16px/24px system-ui,-apple-system,"Segoe UI",Roboto,"Noto Sans",sans-serif}\
                main{max-width:30rem;padding:2rem;text-align:center}h1{margin:0 0 .5rem;font-size:1.25rem;font-weight:650}\
                p{margin:0 0 1.5rem;color:#465262;overflow-wrap:anywhere}\
                a{display:inline-block;padding:.5rem 1rem;border:1px solid #b8c0ca;border-radius:6px;color:#17202b;text-decoration:none}\
                a:focus-visible{outline:3px solid #1f4e79;outline-offset:2px}</style>
                </head><body><main role="alert"><h1>%1$s</h1><p>%2$s</p><a href="">Reintentar</a></main></body></html>
                """.formatted(escape(problem.title()), escape(problem.detail()));
    }

    private static String escape(String text) {
        return text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;").replace("\"", "&quot;");
    }
}
