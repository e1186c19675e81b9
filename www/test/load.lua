-- What wrk sends in load.mjs, and what it says of it at the end.
--
--     signup FIRST PAUSE BODY   sign-ups of load<FIRST>@example.org and so on; BODY has a `%d`
--     click FILE PAUSE          a path from each line of a file
--
-- PAUSE: how long a connection waits before it sends again, on average, in milliseconds; 0: not at all.

local kind, given, pause, body
local sent = 0
local paths = {}
local json = { ["Content-Type"] = "application/json" }

function init(args)
  kind, given, pause, body = args[1], args[2], tonumber(args[3]), args[4]
  if kind == "click" then
    for line in io.lines(given) do paths[#paths + 1] = line end
  end
  -- From half to one and a half, so that connections do not wait in step.
  if pause > 0 then
    function delay() return math.floor(pause * (0.5 + math.random())) end
  end
end

function request()
  sent = sent + 1
  if kind == "signup" then return wrk.format("POST", "/signup", json, string.format(body, given + sent)) end
  return wrk.format("GET", (assert(paths[sent], "more clicks than links")))
end

function done(summary, latency)
  local errors = 0
  for _, count in pairs(summary.errors) do errors = errors + count end
  print(string.format('{"count":%d,"seconds":%f,"p50":%f,"p99":%f,"errors":%d}', summary.requests,
    summary.duration / 1e6, latency:percentile(50) / 1e3, latency:percentile(99) / 1e3, errors))
end
