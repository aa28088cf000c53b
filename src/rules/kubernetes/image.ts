import { code, text } from '../../blocks/blocks.ts';
import { more, spanOf, unresolved } from '../kubernetes-events.ts';
import { rule, sentence } from '../rule.ts';

/** What the kubelet calls an image that it cannot get, or not yet: pkg/kubelet/images/types.go. */
const reasons = new Set([
  'ImagePullBackOff',
  'ErrImagePull',
  'ErrImageNeverPull',
  'InvalidImageName',
  'RegistryUnavailable',
]);

/** Events of the kubelet: `Failed` and `BackOff`. */
const notPulled = /^(?:Failed to pull|Back-off pulling) image "([^"]{1,500})"/;

/** A container that waits for its image. */
export const image = rule({
  id: 'kubernetes-image',
  needs: 'kubernetes',
  finds: {
    'image-not-pulled': sentence<{ image: string | null; pod: string; reason: string; others: number }>({
      en: ({ image, pod, reason, others }) =>
        text`Pod ${code(pod)} does not start: its image${image === null ? '' : text` ${code(image)}`} is not pulled (${reason})${more(others, 'container waits for an image', 'containers wait for an image')}.`,
      zh: ({ image, pod, reason, others }) =>
        text`Pod ${code(pod)} 起不来：镜像${image === null ? '' : text` ${code(image)} `}拉取不到（${reason}）${others === 0 ? '' : `，另有 ${others} 个容器也在等镜像`}。`,
    }),
  },
  judge: (objects, found) => {
    const listed = objects.pods
      .filter(({ deleted }) => !deleted)
      .flatMap((pod) =>
        pod.containers.flatMap(({ image, waiting }) =>
          waiting && reasons.has(waiting.reason)
            ? [{ image, pod: pod.name, reason: waiting.reason, quote: waiting.quote }]
            : [],
        ),
      );
    const told = unresolved(objects, ({ message }) => notPulled.test(message), ['Pulled', 'Started']);
    const byPod = new Map(told.map((event) => [event.name, event]));
    const all = [
      ...listed,
      ...Array.from(byPod.values(), ({ name, reason, message, quote }) => ({
        image: notPulled.exec(message)![1]!,
        pod: name,
        reason,
        quote,
      })),
    ];
    const [first] = all;
    if (!first) return [];
    const { image, pod, reason } = first;
    return [
      found('image-not-pulled', {
        severity: 'critical',
        shows: 'cause',
        facts: { image, pod, reason, others: all.length - 1 },
        seen: all.map(({ quote }) => quote),
        count: all.length,
        ...spanOf(told),
      }),
    ];
  },
});
