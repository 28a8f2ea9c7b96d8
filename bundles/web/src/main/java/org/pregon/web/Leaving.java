package org.pregon.web;

import jakarta.servlet.AsyncContext;
import jakarta.servlet.AsyncEvent;
import jakarta.servlet.AsyncListener;
import java.util.Set;

/** Forgets a page when its connection ends, however it ends. */
record Leaving(Set<AsyncContext> pages) implements AsyncListener {

    @Override
    public void onComplete(AsyncEvent event) {
        pages.remove(event.getAsyncContext());
    }

    @Override
    public void onTimeout(AsyncEvent event) {
        pages.remove(event.getAsyncContext());
    }

    @Override
    public void onError(AsyncEvent event) {
        pages.remove(event.getAsyncContext());
    }

    @Override
    public void onStartAsync(AsyncEvent event) {}
}
