package org.pregon.core.internal.rest;

import jakarta.ws.rs.core.Application;
import java.util.Map;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.jakartars.whiteboard.propertytypes.JakartarsApplicationBase;
import org.osgi.service.jakartars.whiteboard.propertytypes.JakartarsName;

/** The whiteboard's default application, with what Jersey should leave out: we describe routes with OpenAPI, not WADL. */
@Component(service = Application.class)
@JakartarsApplicationBase("/")
@JakartarsName(".default")
public class Api extends Application {
    @Override
    public Map<String, Object> getProperties() {
        return Map.of(
                "jersey.config.server.wadl.disableWadl", true,
                "jersey.config.server.response.setStatusOverSendError", true);
    }
}
