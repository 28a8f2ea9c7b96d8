package org.pregon.core.internal.security;

import java.util.List;
import org.osgi.framework.BundleContext;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/**
 * Makes the first user of an empty installation. The one-time password is printed on the console, never logged, unless
 * whoever starts the program chose it with {@code pregon.admin.password}; either way it must be changed at first login.
 */
@Component(service = FirstAdministrator.class, immediate = true)
public final class FirstAdministrator {

    @Activate
    public FirstAdministrator(BundleContext context, @Reference Users users) {
        if (!users.none()) {
            return;
        }
        String chosen = context.getProperty("pregon.admin.password");
        String password = chosen == null || chosen.isBlank() ? Secrets.oneTimePassword() : chosen;
        users.create(new UserForm("admin", "Administración", null, List.of("admin"), true), password);
        if (!password.equals(chosen)) {
            System.out.printf("%n  Usuario: admin%n  Contraseña de un solo uso: %s%n%n", password);
        }
    }
}
