package dev.limn.emulator.lake;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import org.apache.spark.SparkContext;
import org.apache.spark.scheduler.SparkListener;
import org.apache.spark.scheduler.SparkListenerJobStart;

/**
 * Cancels the jobs of a group, those among them that Spark starts afterwards: a query's threads go on submitting stages
 * until they see that one has failed, and Spark forgets to ask about the stages of a shuffle. Thread-safe.
 */
public final class JobGroups extends SparkListener {

    private static final int REMEMBERED = 1_000;

    private static final Set<String> CANCELLED =
            Collections.synchronizedSet(Collections.newSetFromMap(new LinkedHashMap<>() {
                private static final long serialVersionUID = 1;

                @Override
                protected boolean removeEldestEntry(Map.Entry<String, Boolean> eldest) {
                    return size() > REMEMBERED;
                }
            }));

    private final SparkContext context;

    /** To be added to the context's listeners. */
    JobGroups(SparkContext context) {
        this.context = context;
    }

    /** Cancels what runs in a group, and whatever is started in it from now on. */
    public static void cancel(String group, SparkContext context) {
        CANCELLED.add(group);
        context.cancelJobGroup(group);
    }

    @Override
    public void onJobStart(SparkListenerJobStart job) {
        String group = job.properties().getProperty("spark.jobGroup.id");
        if (group != null && CANCELLED.contains(group)) {
            context.cancelJob(job.jobId());
        }
    }
}
