package dev.limn.bench.codegen;

import dev.limn.bench.measure.Metric;
import dev.limn.bench.measure.Sample;
import dev.limn.testing.Folders;

/** From the database, into no folder, into a folder of the same lake, and into one of the lake before a change. */
final class LiveSections {

    private static final Metric[] SHOWN = {Metric.FILES, Metric.BYTES, Metric.STATEMENTS};

    private LiveSections() {}

    static void cold(Bench bench) throws Exception {
        LakeDatabase lake = bench.lake(bench.options().lake());
        bench.measure(bench.begin("cold", SHOWN), bench.options().sides(), side -> {
            Folders.delete(lake.output(side));
            return again(bench, lake, side);
        });
    }

    static void unchanged(Bench bench) throws Exception {
        LakeDatabase lake = bench.lake(bench.options().lake());
        bench.measure(bench.begin("unchanged", SHOWN), bench.options().sides(), side -> {
            bench.generateFirst(lake, side);
            return again(bench, lake, side);
        });
    }

    static void changed(Bench bench) throws Exception {
        LakeDatabase lake = bench.lake(bench.options().lake());
        bench.measure(bench.begin("one table changed", SHOWN), bench.options().sides(), side -> {
            bench.generateFirst(lake, side);
            lake.change();
            return again(bench, lake, side);
        });
    }

    private static Sample again(Bench bench, LakeDatabase lake, Generator side) throws Exception {
        return bench.generate(
                bench.installation().generate(side, lake.credentials(), lake.output(side)), lake.output(side));
    }
}
