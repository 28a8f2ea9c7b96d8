package org.pregon.calendar.rest;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import java.time.LocalDateTime;
import java.util.List;
import org.pregon.calendar.Activity;
import org.pregon.calendar.ActivityState.Step;
import org.pregon.core.security.CurrentUser;
import org.pregon.core.security.Reach;

/**
 * An activity with the words for its kind and state and the steps it may take, so that a screen need not know them.
 *
 * @param late past its end and not done
 */
public record ActivityView(
        @JsonUnwrapped Activity activity, String kindLabel, String stateLabel, boolean late, boolean editable, List<Step> steps) {
    static ActivityView of(Activity activity, LocalDateTime now) {
        return new ActivityView(activity, activity.kind().label(), activity.state().label(), activity.late(now),
                activity.state().editable() && Reach.of("calendar.write").covers(activity.unitId()), activity.steps(now, CurrentUser.get()));
    }
}
