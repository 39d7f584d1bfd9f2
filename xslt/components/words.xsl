<?xml version="1.0" encoding="utf-8"?>
<!--
  Words for the codes of the database: one place for each. mode="words" gives plain words, mode="tag" a
  coloured tag. A page that needs another word for a code has a template of its own, which wins.
-->
<xsl:stylesheet version="1.0" xmlns:xsl="http://www.w3.org/1999/XSL/Transform">

  <!-- A code nobody has words for is at least readable: too_far becomes "Too far". -->
  <xsl:template match="*" mode="words"><xsl:apply-templates select="." mode="plain"/></xsl:template>

  <xsl:template match="*" mode="plain">
    <xsl:value-of select="translate(substring(., 1, 1), 'abcdefghijklmnopqrstuvwxyz', 'ABCDEFGHIJKLMNOPQRSTUVWXYZ')"/>
    <xsl:value-of select="translate(substring(., 2), '_', ' ')"/>
  </xsl:template>

  <!-- ============ states ============ -->

  <xsl:template match="state" mode="tag">
    <xsl:call-template name="tag">
      <xsl:with-param name="colour"><xsl:apply-templates select="." mode="colour"/></xsl:with-param>
      <xsl:with-param name="text"><xsl:apply-templates select="." mode="words"/></xsl:with-param>
    </xsl:call-template>
  </xsl:template>

  <!-- Grey: not begun or over. Blue: with somebody. Green: good. Yellow: wants a decision. Red: shut. -->
  <xsl:template match="state" mode="colour">
    <xsl:choose>
      <xsl:when test=". = 'draft' or . = 'withdrawn' or . = 'ended' or . = 'left' or . = 'cancelled' or . = 'unsuccessful' or . = 'read' or . = 'none'">grey</xsl:when>
      <xsl:when test=". = 'admitted' or . = 'published' or . = 'awarded' or . = 'active' or . = 'made' or . = 'open' or . = 'approved' or . = 'new'">green</xsl:when>
      <xsl:when test=". = 'proposed' or . = 'clarifying' or . = 'scored' or . = 'checked' or . = 'uncertain'">yellow</xsl:when>
      <xsl:when test=". = 'choosing'">purple</xsl:when>
      <xsl:when test=". = 'issued' or . = 'released' or . = 'sent'">teal</xsl:when>
      <xsl:when test=". = 'refused' or . = 'removed' or . = 'terminated' or . = 'rejected' or . = 'suspended' or . = 'failed'">red</xsl:when>
    </xsl:choose>
  </xsl:template>

  <!-- Of a referral: once the deadline has passed it waits for its opening, as in the list -->
  <xsl:template match="referral/state[. = 'published' and /page/closing[not(left)]]" mode="colour">yellow</xsl:template>
  <xsl:template match="referral/state" mode="words">
    <xsl:choose>
      <xsl:when test=". = 'published' and /page/closing[not(left)]">Bids to open</xsl:when>
      <xsl:when test=". = 'published'">Open for bids</xsl:when>
      <xsl:when test=". = 'opened'">Being marked</xsl:when>
      <xsl:when test=". = 'scored'">Result ready</xsl:when>
      <xsl:when test=". = 'choosing'">With family</xsl:when>
      <xsl:when test=". = 'unsuccessful'">Closed, no award</xsl:when>
      <xsl:otherwise><xsl:apply-templates select="." mode="plain"/></xsl:otherwise>
    </xsl:choose>
  </xsl:template>

  <!-- Of an application -->
  <xsl:template match="application/state" mode="words">
    <xsl:choose>
      <xsl:when test=". = 'submitted'">Received</xsl:when>
      <xsl:when test=". = 'evaluating'">Being checked</xsl:when>
      <xsl:when test=". = 'clarifying'">Question asked</xsl:when>
      <xsl:otherwise><xsl:apply-templates select="." mode="plain"/></xsl:otherwise>
    </xsl:choose>
  </xsl:template>

  <!-- Of a bid, an award, an agreement, a notice -->
  <xsl:template match="bid/state" mode="words">
    <xsl:choose>
      <xsl:when test=". = 'submitted'">Sent</xsl:when>
      <xsl:otherwise><xsl:apply-templates select="." mode="plain"/></xsl:otherwise>
    </xsl:choose>
  </xsl:template>

  <xsl:template match="award/state" mode="words">
    <xsl:choose>
      <xsl:when test=". = 'proposed'">To approve</xsl:when>
      <xsl:when test=". = 'made'">Awarded</xsl:when>
      <xsl:otherwise><xsl:apply-templates select="." mode="plain"/></xsl:otherwise>
    </xsl:choose>
  </xsl:template>

  <xsl:template match="agreement/state" mode="words">
    <xsl:choose>
      <xsl:when test=". = 'issued'">Waiting for acceptance</xsl:when>
      <xsl:when test=". = 'active'">Concluded</xsl:when>
      <xsl:when test=". = 'refused'">Declined</xsl:when>
      <xsl:otherwise><xsl:apply-templates select="." mode="plain"/></xsl:otherwise>
    </xsl:choose>
  </xsl:template>

  <!-- ============ what a referral is scored by ============ -->

  <xsl:template match="unit" mode="words">
    <xsl:choose>
      <xsl:when test=". = 'week'">a week</xsl:when>
      <xsl:when test=". = 'month'">a month</xsl:when>
      <xsl:when test=". = 'year'">a school year</xsl:when>
      <xsl:otherwise>each <xsl:value-of select="."/></xsl:otherwise>
    </xsl:choose>
  </xsl:template>

  <xsl:template match="standing" mode="words">
    <xsl:choose>
      <xsl:when test=". = 'too_far'">Outside the distance limit</xsl:when>
      <xsl:when test=". = 'over_cap'">Core cost over the council’s cap</xsl:when>
      <xsl:when test=". = 'unsuited'">Not suited to this need</xsl:when>
      <xsl:otherwise><xsl:apply-templates select="." mode="plain"/></xsl:otherwise>
    </xsl:choose>
  </xsl:template>

  <xsl:template match="must" mode="words">
    <xsl:choose>
      <xsl:when test=". = 'must'">Must-have</xsl:when>
      <xsl:when test=". = 'gate'">Essential</xsl:when>
      <xsl:otherwise>Desired</xsl:otherwise>
    </xsl:choose>
  </xsl:template>

  <!-- ============ registers ============ -->

  <xsl:template match="regulator" mode="words">
    <xsl:choose>
      <xsl:when test=". = 'ofsted'">Ofsted</xsl:when>
      <xsl:when test=". = 'isi'">Independent Schools Inspectorate</xsl:when>
      <xsl:when test=". = 'cqc'">Care Quality Commission</xsl:when>
      <xsl:when test=". = 'dfe'">Department for Education</xsl:when>
      <xsl:when test=". = 'ciw'">Care Inspectorate Wales</xsl:when>
      <xsl:when test=". = 'ci'">Care Inspectorate</xsl:when>
    </xsl:choose>
  </xsl:template>

  <!-- ============ people ============ -->

  <xsl:template match="role" mode="words">
    <xsl:choose>
      <xsl:when test=". = 'member'">provider</xsl:when>
      <xsl:when test=". = 'admin'">provider administrator</xsl:when>
      <xsl:when test=". = 'panel'">panel member</xsl:when>
      <xsl:when test=". = 'contracts'">contract manager</xsl:when>
      <xsl:when test=". = 'procurement'">procurement officer</xsl:when>
      <xsl:otherwise><xsl:value-of select="."/></xsl:otherwise>
    </xsl:choose>
  </xsl:template>

</xsl:stylesheet>
