package org.pregon.web;

import java.util.concurrent.CompletableFuture;
import org.apache.felix.http.jetty.ConnectorFactory;
import org.eclipse.jetty.server.Connector;
import org.eclipse.jetty.server.Server;
import org.eclipse.jetty.server.ServerConnector;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.pregon.core.StartState;

/**
 * Puts our words into the server's mouth. It hands itself out only to who brings it a connector, and does so as soon as it listens;
 * ours never listens. It stands ready, so that nobody can ask in between.
 */
@Component(service = ConnectorFactory.class, immediate = true)
public final class ServerDoor implements ConnectorFactory {
    private final ServerErrors errors;

    @Activate
    public ServerDoor(@Reference StartState start) {
        errors = new ServerErrors(start);
    }

    @Override
    public Connector createConnector(Server server) {
        server.setErrorHandler(errors);
        return new Deaf(server);
    }

    /** Of the only kind that Felix takes. */
    private static final class Deaf extends ServerConnector {
        Deaf(Server server) {
            super(server, 0, 1);
            setHost("127.0.0.1");
        }

        @Override
        protected void doStart() {
            // no socket, no threads
        }

        @Override
        protected void doStop() {
            // nothing was started
        }

        @Override
        public CompletableFuture<Void> shutdown() {
            return CompletableFuture.completedFuture(null);
        }
    }
}
