package org.pregon.itest.unguarded;

import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.jakartars.whiteboard.propertytypes.JakartarsName;
import org.pregon.core.rest.ApiResource;

/** Answers whoever comes, as far as it is concerned. */
@Component(service = ForgetfulResource.class)
@ApiResource
@JakartarsName("itest-forgetful")
@Path("forgetful")
public class ForgetfulResource {
    @GET
    public String read() {
        return "secreto";
    }
}
