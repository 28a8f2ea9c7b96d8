package org.pregon.core.internal.notice;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Which notices.
 *
 * @param reader those addressed to this user, null for all
 * @param unread whether only those that the reader has yet to read
 * @param author written by whom, null for all
 */
record NoticeFilter(List<String> words, List<NoticeState> states, @Nullable Long reader, boolean unread, @Nullable Long author) {
    static final NoticeFilter ALL = new NoticeFilter(List.of(), List.of(), null, false, null);
}
