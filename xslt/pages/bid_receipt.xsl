<?xml version="1.0" encoding="utf-8"?>
<!-- A bid as it was sent: the receipt of those who made it and, once bids are opened, what the authority reads. -->
<xsl:stylesheet version="1.0" xmlns:xsl="http://www.w3.org/1999/XSL/Transform">
  <xsl:import href="../layout.xsl"/>

  <xsl:template match="page" mode="title">
    <xsl:apply-templates select="bid" mode="headline"/>: <xsl:value-of select="bid/reference"/>
  </xsl:template>

  <xsl:template match="page" mode="document">Bid for referral <xsl:value-of select="bid/reference"/></xsl:template>

  <xsl:template match="page" mode="crumbs">
    <xsl:choose>
      <xsl:when test="bid/own = 1">
        <xsl:call-template name="crumb">
          <xsl:with-param name="href">/invitations</xsl:with-param>
          <xsl:with-param name="label">Referrals</xsl:with-param>
        </xsl:call-template>
        <xsl:call-template name="crumb">
          <xsl:with-param name="href">/invitations/<xsl:value-of select="bid/invitation"/></xsl:with-param>
          <xsl:with-param name="label" select="bid/reference"/>
        </xsl:call-template>
        <xsl:call-template name="crumb"><xsl:with-param name="label">Your bid</xsl:with-param></xsl:call-template>
      </xsl:when>
      <xsl:otherwise>
        <!-- The bids know whether the referral is open to this reader: the lead reads bids of its partners, not their referrals. -->
        <xsl:call-template name="crumb">
          <xsl:with-param name="href">/referrals</xsl:with-param>
          <xsl:with-param name="label">Referrals</xsl:with-param>
        </xsl:call-template>
        <xsl:call-template name="crumb">
          <xsl:with-param name="href">/referrals/<xsl:value-of select="bid/referral"/>/bids</xsl:with-param>
          <xsl:with-param name="label" select="concat('Bids for ', bid/reference)"/>
        </xsl:call-template>
        <xsl:call-template name="crumb"><xsl:with-param name="label" select="bid/establishment"/></xsl:call-template>
      </xsl:otherwise>
    </xsl:choose>
  </xsl:template>

  <xsl:template match="bid" mode="headline">
    <xsl:choose>
      <xsl:when test="own = 0">Bid of <xsl:value-of select="establishment"/></xsl:when>
      <xsl:when test="state = 'submitted' and won = 1">Your bid won</xsl:when>
      <xsl:when test="state = 'submitted' and won = 0">Your bid was not successful</xsl:when>
      <xsl:when test="state = 'submitted' and referral_state = 'unsuccessful'">Nobody was awarded this referral</xsl:when>
      <xsl:when test="state = 'submitted' and referral_state = 'withdrawn'">The council withdrew this referral</xsl:when>
      <xsl:when test="state = 'submitted'">Your bid is sent</xsl:when>
      <xsl:when test="state = 'withdrawn'">You took this bid back</xsl:when>
      <xsl:otherwise>This bid is not sent</xsl:otherwise>
    </xsl:choose>
  </xsl:template>

  <xsl:template match="page" mode="main">
    <span class="dps-caption"><xsl:value-of select="bid/reference"/>, <xsl:value-of select="bid/title"/></span>
    <h1 class="govuk-heading-l"><xsl:apply-templates select="bid" mode="headline"/></h1>
    <xsl:apply-templates select="bid" mode="standing"/>
    <xsl:apply-templates select="bid" mode="acts"/>
    <xsl:apply-templates select="bid" mode="content"/>
    <xsl:apply-templates select="bid[event]" mode="proof"/>
  </xsl:template>

  <!-- ============ how it stands, and what can be done ============ -->

  <xsl:template match="bid" mode="standing">
    <xsl:if test="own = 0 and suspended = 1">
      <div class="dps-box dps-box--warn">
        <p class="govuk-body">This establishment was suspended when bids closed. The bid is not counted.</p>
      </div>
    </xsl:if>
  </xsl:template>

  <xsl:template match="bid[own = 1]" mode="standing">
    <p class="govuk-body">
      <xsl:choose>
        <xsl:when test="state = 'submitted' and open = 1">
          <xsl:text>Bids close on </xsl:text><strong><xsl:value-of select="closes_at/@text"/></strong>
          <xsl:text>. Nobody else can read yours before then. Until then you can change it or take it back.</xsl:text>
        </xsl:when>
        <xsl:when test="state = 'submitted' and opened_at">Bids closed on <xsl:value-of select="closes_at/@text"/> and were opened on <xsl:value-of select="opened_at/@text"/>.</xsl:when>
        <xsl:when test="state = 'submitted' and referral_state = 'withdrawn'">The council withdrew this referral. Nobody has read your bid.</xsl:when>
        <xsl:when test="state = 'submitted'">Bids closed on <xsl:value-of select="closes_at/@text"/>. They have not been opened yet.</xsl:when>
        <xsl:when test="open = 1">It does not count. You can send it until <strong><xsl:value-of select="closes_at/@text"/></strong>.</xsl:when>
        <xsl:otherwise>Bids closed on <xsl:value-of select="closes_at/@text"/>. This one does not count, and nobody else can read it.</xsl:otherwise>
      </xsl:choose>
    </p>
  </xsl:template>

  <xsl:template match="bid" mode="acts">
    <xsl:if test="own = 1 and state = 'submitted' and (won or referral_state = 'unsuccessful' or referral_state = 'withdrawn')">
      <p class="govuk-body"><a class="govuk-link" href="/bids/{id}/outcome">Read the letter<xsl:if test="won"> with the marks and the reasons</xsl:if></a><xsl:if test="won = 1">, and <a class="govuk-link" href="/agreements">the agreement</a></xsl:if></p>
    </xsl:if>
    <xsl:if test="own = 1 and open = 1">
      <div class="govuk-button-group">
        <xsl:call-template name="button">
          <xsl:with-param name="href" select="concat('/invitations/', invitation, '/bid')"/>
          <xsl:with-param name="class">govuk-button--secondary</xsl:with-param>
          <xsl:with-param name="text">
            <xsl:choose>
              <xsl:when test="state = 'submitted'">Change this bid</xsl:when>
              <xsl:otherwise>Work on this bid</xsl:otherwise>
            </xsl:choose>
          </xsl:with-param>
        </xsl:call-template>
        <xsl:if test="state = 'submitted'">
          <xsl:call-template name="act">
            <xsl:with-param name="action">/invitations/<xsl:value-of select="invitation"/>/bid/withdraw</xsl:with-param>
            <xsl:with-param name="label">Take this bid back</xsl:with-param>
            <xsl:with-param name="look">warning</xsl:with-param>
          </xsl:call-template>
        </xsl:if>
      </div>
    </xsl:if>
  </xsl:template>

  <!-- ============ the content ============ -->

  <xsl:template match="bid" mode="content">
    <xsl:apply-templates select="." mode="prices"/>
    <xsl:if test="need">
      <h2 class="govuk-heading-m">Needs and features</h2>
      <xsl:call-template name="table">
        <xsl:with-param name="id">ticks</xsl:with-param>
        <xsl:with-param name="caption">What will be met</xsl:with-param>
        <xsl:with-param name="look">hidden</xsl:with-param>
        <xsl:with-param name="head"><tr><th scope="col">Need or feature</th><th scope="col">Kind</th><th scope="col">Met</th></tr></xsl:with-param>
        <xsl:with-param name="body">
          <xsl:apply-templates select="need[met = 0]" mode="tick"/>
          <xsl:apply-templates select="need[met = 1]" mode="tick"/>
        </xsl:with-param>
      </xsl:call-template>
    </xsl:if>
    <h2 class="govuk-heading-m">How the outcomes will be met</h2>
    <xsl:choose>
      <xsl:when test="method"><xsl:apply-templates select="method" mode="prose"/></xsl:when>
      <xsl:otherwise><p class="govuk-body dps-quiet">Nothing is said yet.</p></xsl:otherwise>
    </xsl:choose>
    <xsl:call-template name="summary-list"><xsl:with-param name="rows">
      <xsl:if test="starts_on">
        <xsl:call-template name="summary"><xsl:with-param name="key">First day it could start</xsl:with-param><xsl:with-param name="value" select="string(starts_on/@text)"/></xsl:call-template>
      </xsl:if>
      <xsl:call-template name="summary">
        <xsl:with-param name="key">Subcontracted</xsl:with-param>
        <xsl:with-param name="value">
          <xsl:choose>
            <xsl:when test="subcontract"><xsl:value-of select="subcontract"/></xsl:when>
            <xsl:otherwise>Nothing</xsl:otherwise>
          </xsl:choose>
        </xsl:with-param>
      </xsl:call-template>
      <xsl:if test="postcode">
        <xsl:call-template name="summary"><xsl:with-param name="key">Carer’s postcode</xsl:with-param><xsl:with-param name="value" select="string(postcode)"/></xsl:call-template>
      </xsl:if>
      <xsl:if test="premium">
        <xsl:call-template name="summary"><xsl:with-param name="key">Payment for early outcomes</xsl:with-param><xsl:with-param name="value"><xsl:value-of select="premium/@text"/> a child, not scored</xsl:with-param></xsl:call-template>
      </xsl:if>
    </xsl:with-param></xsl:call-template>
  </xsl:template>

  <xsl:template match="bid" mode="prices">
    <h2 class="govuk-heading-m">Price</h2>
    <xsl:call-template name="table">
      <xsl:with-param name="id">prices</xsl:with-param>
      <xsl:with-param name="caption">
        <xsl:text>Price </xsl:text><xsl:apply-templates select="unit" mode="words"/>
        <xsl:if test="children > 1"> for each child</xsl:if>, without VAT
      </xsl:with-param>
      <xsl:with-param name="look">small</xsl:with-param>
      <xsl:with-param name="head"><tr><th scope="col">Line</th><th scope="col" class="dps-number">Admitted</th><th scope="col" class="dps-number">Bid</th></tr></xsl:with-param>
      <xsl:with-param name="body">
        <xsl:for-each select="line">
          <tr>
            <th scope="row"><xsl:value-of select="name"/></th>
            <td class="dps-number"><xsl:value-of select="most/@text"/></td>
            <td class="dps-number"><xsl:value-of select="amount/@text"/></td>
          </tr>
        </xsl:for-each>
        <xsl:if test="children > 1">
          <tr><th scope="row">Discount for brothers and sisters, off core costs</th><td/><td class="dps-number"><xsl:value-of select="discount/@text"/></td></tr>
        </xsl:if>
        <tr><th scope="row">Needs of this referral</th><td/><td class="dps-number"><xsl:value-of select="needs_price/@text"/></td></tr>
      </xsl:with-param>
      <xsl:with-param name="foot">
        <xsl:if test="total">
          <tr class="dps-total">
            <th scope="row">Together <xsl:apply-templates select="unit" mode="words"/><xsl:if test="children > 1">, <xsl:value-of select="children"/> children</xsl:if></th>
            <td/><td class="dps-number"><xsl:value-of select="period_price/@text"/></td>
          </tr>
          <tr class="dps-total">
            <th scope="row">Total for <xsl:call-template name="count"><xsl:with-param name="of" select="periods"/><xsl:with-param name="one" select="unit"/></xsl:call-template></th>
            <td/><td class="dps-number"><xsl:value-of select="total/@text"/></td>
          </tr>
        </xsl:if>
      </xsl:with-param>
    </xsl:call-template>
    <xsl:call-template name="why"><xsl:with-param name="of">core discount whole sealed</xsl:with-param><xsl:with-param name="referral" select="referral"/></xsl:call-template>
  </xsl:template>

  <xsl:template match="need" mode="tick">
    <tr>
      <th scope="row"><xsl:value-of select="text"/></th>
      <td>
        <xsl:choose><xsl:when test="kind = 'feature'">Feature</xsl:when><xsl:otherwise>Need</xsl:otherwise></xsl:choose>
        <xsl:choose>
          <xsl:when test="must = 'must'">, <strong>must-have</strong></xsl:when>
          <xsl:when test="must = 'gate'">, <strong>essential</strong></xsl:when>
        </xsl:choose>
      </td>
      <td><xsl:choose><xsl:when test="met = 1">Yes</xsl:when><xsl:otherwise><strong>No</strong></xsl:otherwise></xsl:choose></td>
    </tr>
  </xsl:template>

  <!-- ============ what proves it ============ -->

  <xsl:template match="bid" mode="proof">
    <h2 class="govuk-heading-m">Receipt</h2>
    <xsl:call-template name="table">
      <xsl:with-param name="id">receipt</xsl:with-param>
      <xsl:with-param name="caption">What happened to this bid</xsl:with-param>
      <xsl:with-param name="look">hidden</xsl:with-param>
      <xsl:with-param name="class">dps-dense dps-list</xsl:with-param>
      <xsl:with-param name="head"><tr><th scope="col">When</th><th scope="col">What</th><th scope="col">Who</th><th scope="col">Digest of the whole bid</th></tr></xsl:with-param>
      <xsl:with-param name="body">
        <xsl:for-each select="event">
          <tr>
            <th scope="row"><xsl:value-of select="at/@text"/></th>
            <td data-label="What">
              <xsl:choose>
                <xsl:when test="act = 'submitted'">Sent</xsl:when>
                <xsl:when test="act = 'changed'">Changed and sent</xsl:when>
                <xsl:otherwise>Taken back</xsl:otherwise>
              </xsl:choose>
            </td>
            <td data-label="Who"><xsl:value-of select="person"/></td>
            <td data-label="Digest"><code class="dps-digest"><xsl:value-of select="digest"/></code></td>
          </tr>
        </xsl:for-each>
      </xsl:with-param>
    </xsl:call-template>
    <p class="govuk-body dps-small">The digest is worked out from everything in the bid, and changes with any of it. The one in the last line that says “sent” is that of the bid above.</p>
  </xsl:template>

</xsl:stylesheet>
