package org.pregon.core.db;

import java.sql.Connection;
import org.osgi.annotation.versioning.ProviderType;

/** One open transaction. Valid inside the lambda it was given to, on that thread. */
@ProviderType
public interface Session {

    /** A mapper of this module. */
    <M> M mapper(Class<M> type);

    /** The connection of the transaction, for core's services to write beside the module's facts. */
    Connection connection();
}
