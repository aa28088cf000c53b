import { code, text } from '../../blocks/blocks.ts';
import { rule, sentence } from '../rule.ts';

/** What the kubelet calls an image that it cannot get, or not yet: pkg/kubelet/images/types.go. */
const reasons = new Set([
  'ImagePullBackOff',
  'ErrImagePull',
  'ErrImageNeverPull',
  'InvalidImageName',
  'RegistryUnavailable',
]);

/** A container that waits for its image. */
export const image = rule({
  id: 'kubernetes-image',
  needs: 'kubernetes',
  finds: {
    'image-not-pulled': sentence<{ image: string; pod: string; reason: string; others: number }>({
      en: ({ image, pod, reason, others }) =>
        text`Pod ${code(pod)} does not start: its image ${code(image)} is not pulled (${reason})${others === 0 ? '' : `; ${others} more ${others === 1 ? 'container waits' : 'containers wait'} for an image`}.`,
      zh: ({ image, pod, reason, others }) =>
        text`Pod ${code(pod)} 起不来：镜像 ${code(image)} 拉取不到（${reason}）${others === 0 ? '' : `，另有 ${others} 个容器也在等镜像`}。`,
    }),
  },
  judge: ({ pods }, found) => {
    const all = pods
      .filter(({ deleted }) => !deleted)
      .flatMap((pod) =>
        pod.containers.flatMap(({ image, waiting }) =>
          waiting && reasons.has(waiting.reason) ? [{ pod, image, waiting }] : [],
        ),
      );
    const [first] = all;
    if (!first) return [];
    return [
      found('image-not-pulled', {
        severity: 'critical',
        shows: 'cause',
        facts: {
          image: first.image,
          pod: first.pod.name,
          reason: first.waiting.reason,
          others: all.length - 1,
        },
        seen: all.map(({ waiting }) => waiting.quote),
        count: all.length,
        firstAt: null,
        lastAt: null,
      }),
    ];
  },
});
