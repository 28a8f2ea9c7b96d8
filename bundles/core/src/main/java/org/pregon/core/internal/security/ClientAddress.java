package org.pregon.core.internal.security;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Collections;
import java.util.List;
import org.osgi.framework.BundleContext;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;

/** Where a request comes from. */
@Component(service = ClientAddress.class)
public final class ClientAddress {
    private static final int LONGEST = 60;

    private final boolean behindProxy;

    @Activate
    public ClientAddress(BundleContext context) {
        behindProxy = Boolean.parseBoolean(context.getProperty("pregon.behind-proxy"));
    }

    String of(HttpServletRequest request) {
        List<String> forwarded = behindProxy ? Collections.list(request.getHeaders("X-Forwarded-For")) : List.of();
        return of(forwarded, request.getRemoteAddr());
    }

    /** The last address is the one that the proxy itself saw; what stands before it is the client's word. */
    static String of(List<String> forwarded, String peer) {
        String all = String.join(",", forwarded);
        String last = all.substring(all.lastIndexOf(',') + 1).strip();
        String address = last.isEmpty() ? peer : last;
        return address.length() <= LONGEST ? address : address.substring(0, LONGEST);
    }
}
