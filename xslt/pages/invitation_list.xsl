<?xml version="1.0" encoding="utf-8"?>
<xsl:stylesheet version="1.0" xmlns:xsl="http://www.w3.org/1999/XSL/Transform">
  <xsl:import href="../layout.xsl"/>
  <xsl:import href="../components/referral.xsl"/>

  <xsl:template match="page" mode="title">Referrals</xsl:template>

  <xsl:template match="page" mode="main">
    <xsl:variable name="waiting" select="open[declined = 0 and not(bid = 'submitted')]"/>
    <h1 class="govuk-heading-l"><xsl:choose><xsl:when test="$waiting"><xsl:call-template name="count"><xsl:with-param name="of" select="count($waiting)"/><xsl:with-param name="one">referral</xsl:with-param></xsl:call-template></xsl:when><xsl:otherwise>No referrals</xsl:otherwise></xsl:choose> to bid for</h1>
    <xsl:choose>
      <xsl:when test="open">
        <xsl:call-template name="table">
          <xsl:with-param name="id">open</xsl:with-param>
          <xsl:with-param name="caption">Open, the next to close first</xsl:with-param>
          <xsl:with-param name="wide" select="true()"/>
          <xsl:with-param name="head"><tr><th scope="col">Closes</th><th scope="col">Referral</th><th scope="col">For</th><th scope="col">Distance</th><th scope="col">Your bid</th></tr></xsl:with-param>
          <xsl:with-param name="body"><xsl:apply-templates select="open"/></xsl:with-param>
        </xsl:call-template>
      </xsl:when>
      <xsl:otherwise><p class="govuk-body">No referral is open to you now. You are told as soon as one is.</p></xsl:otherwise>
    </xsl:choose>
    <xsl:if test="past">
      <xsl:call-template name="table">
        <xsl:with-param name="id">past</xsl:with-param>
        <xsl:with-param name="caption">Closed</xsl:with-param>
        <xsl:with-param name="wide" select="true()"/>
        <xsl:with-param name="head"><tr><th scope="col">Closed</th><th scope="col">Referral</th><th scope="col">For</th><th scope="col">What became of it</th></tr></xsl:with-param>
        <xsl:with-param name="body"><xsl:apply-templates select="past"/></xsl:with-param>
      </xsl:call-template>
    </xsl:if>
    <xsl:if test="left_out">
      <xsl:call-template name="details">
        <xsl:with-param name="summary">Why you were not invited: <xsl:call-template name="count"><xsl:with-param name="of" select="count(left_out)"/><xsl:with-param name="one">time</xsl:with-param></xsl:call-template></xsl:with-param>
        <xsl:with-param name="body">
      <xsl:call-template name="table">
        <xsl:with-param name="id">left-out</xsl:with-param>
        <xsl:with-param name="caption">Why you were not invited</xsl:with-param>
        <xsl:with-param name="look">hidden</xsl:with-param>
        <xsl:with-param name="wide" select="true()"/>
        <xsl:with-param name="head"><tr><th scope="col">Published</th><th scope="col">Referral</th><th scope="col">For</th><th scope="col">Reason</th></tr></xsl:with-param>
        <xsl:with-param name="body"><xsl:apply-templates select="left_out"/></xsl:with-param>
      </xsl:call-template>
        </xsl:with-param>
      </xsl:call-template>
    </xsl:if>
  </xsl:template>

  <xsl:template match="open">
    <tr>
      <td>
        <xsl:call-template name="due">
          <xsl:with-param name="text" select="closes_at/@text"/>
          <xsl:with-param name="urgency"><xsl:if test="left &lt;= 2 and declined = 0 and not(bid = 'submitted')">soon</xsl:if></xsl:with-param>
        </xsl:call-template>
      </td>
      <th scope="row">
        <a class="govuk-link" href="/invitations/{id}"><xsl:value-of select="title"/><span class="govuk-visually-hidden">, <xsl:value-of select="establishment"/></span></a><br/>
        <span class="dps-quiet govuk-!-font-weight-regular"><xsl:value-of select="reference"/>, <xsl:value-of select="authority"/></span>
      </th>
      <td><xsl:value-of select="establishment"/><br/><span class="dps-quiet"><xsl:value-of select="category"/></span></td>
      <td><xsl:value-of select="away"/></td>
      <td>
        <xsl:choose>
          <xsl:when test="declined = 1">Will not bid: <xsl:value-of select="declined_reason"/></xsl:when>
          <xsl:when test="bid = 'submitted'"><xsl:call-template name="tag"><xsl:with-param name="text">Sent</xsl:with-param><xsl:with-param name="colour">green</xsl:with-param></xsl:call-template></xsl:when>
          <xsl:when test="bid = 'draft'"><xsl:call-template name="tag"><xsl:with-param name="text">Draft</xsl:with-param><xsl:with-param name="colour">yellow</xsl:with-param></xsl:call-template></xsl:when>
          <xsl:when test="seen = 0"><xsl:call-template name="tag"><xsl:with-param name="text">New</xsl:with-param></xsl:call-template></xsl:when>
          <xsl:otherwise>Not begun</xsl:otherwise>
        </xsl:choose>
      </td>
    </tr>
  </xsl:template>

  <xsl:template match="past">
    <tr>
      <td><xsl:value-of select="closes_at/@text"/></td>
      <th scope="row">
        <a class="govuk-link" href="/invitations/{id}"><xsl:value-of select="title"/><span class="govuk-visually-hidden">, <xsl:value-of select="establishment"/></span></a><br/>
        <span class="dps-quiet govuk-!-font-weight-regular"><xsl:value-of select="reference"/>, <xsl:value-of select="authority"/></span>
      </th>
      <td><xsl:value-of select="establishment"/></td>
      <td>
        <xsl:choose>
          <xsl:when test="state = 'withdrawn'">Withdrawn by the council</xsl:when>
          <xsl:when test="state = 'unsuccessful'">Closed without an award</xsl:when>
          <xsl:when test="declined_reason">You did not bid: <xsl:value-of select="declined_reason"/></xsl:when>
          <xsl:when test="bid = 'submitted' and state = 'awarded'"><a class="govuk-link" href="/bids/{bid_id}/outcome">Outcome of your bid</a></xsl:when>
          <xsl:when test="bid = 'submitted'"><a class="govuk-link" href="/bids/{bid_id}">Your bid is being looked at</a></xsl:when>
          <xsl:otherwise>You did not bid</xsl:otherwise>
        </xsl:choose>
      </td>
    </tr>
  </xsl:template>

  <!-- No more of a referral than its number, and never a distance. -->
  <xsl:template match="left_out">
    <tr>
      <td><xsl:value-of select="published_at/@text"/></td>
      <th scope="row"><xsl:value-of select="reference"/><br/><span class="dps-quiet govuk-!-font-weight-regular"><xsl:value-of select="authority"/></span></th>
      <td><xsl:value-of select="establishment"/><br/><span class="dps-quiet"><xsl:value-of select="category"/></span></td>
      <td>
        <xsl:choose>
          <xsl:when test="standing = 'too_far'">More than <xsl:value-of select="number(radius) div 100"/> miles from home</xsl:when>
          <xsl:when test="standing = 'over_cap'">Core cost over this council’s cap</xsl:when>
          <xsl:when test="standing = 'unsuited'">Not registered for this child’s age or gender</xsl:when>
          <xsl:when test="admitted = 'left' or admitted = 'removed'">No longer admitted</xsl:when>
          <xsl:otherwise>Suspended</xsl:otherwise>
        </xsl:choose>
      </td>
    </tr>
  </xsl:template>

</xsl:stylesheet>
